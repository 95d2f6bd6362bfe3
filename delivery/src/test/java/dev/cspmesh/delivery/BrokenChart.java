package dev.cspmesh.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.delivery.chart.Chart;
import java.io.Serializable;
import java.lang.invoke.SerializedLambda;
import java.lang.reflect.Method;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** One thing at a time is taken out of the chart or spoiled; the property that it belongs to must see it. */
abstract class BrokenChart {

    static final String LOOP = "templates/services.yaml";
    static final String DEPLOYMENT = "templates/_deployment.tpl";
    static final String WORKLOAD = "templates/_workload.tpl";
    static final String MIGRATION = "templates/_migration.tpl";
    static final String POLICY = "templates/_networkpolicy.tpl";
    static final String ENVIRONMENT = "templates/_environment.tpl";
    static final String VALUES = "values.yaml";
    static final String ALERTS = "files/alerts.yaml";

    /** How a copy of the chart is spoiled, and the assertion that has to fail. */
    record Variant(String spoils, String file, UnaryOperator<String> change, Assertion property) {}

    /** A test method, which tells its name. */
    interface Property<T> extends Consumer<T>, Serializable {

        default String name() {
            try {
                Method form = getClass().getDeclaredMethod("writeReplace");
                form.setAccessible(true);
                return ((SerializedLambda) form.invoke(this)).getImplMethodName();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** The assertion that has to see what is spoiled. */
    record Assertion(String name, Consumer<Chart> look) {}

    static Variant spoiled(String spoils, String file, String from, String to, Assertion property) {
        return new Variant(spoils, file, text -> text.replace(from, to), property);
    }

    static <T extends ChartProperties> Assertion seenBy(Supplier<T> properties, Property<T> property) {
        return new Assertion(property.name(), chart -> {
            T test = properties.get();
            test.chart = chart;
            property.accept(test);
        });
    }

    static Assertion structure(Property<StructureTest> property) {
        return seenBy(StructureTest::new, property);
    }

    static Assertion values(Property<ValuesTest> property) {
        return seenBy(ValuesTest::new, property);
    }

    static Assertion upgrade(Property<UpgradeTest> property) {
        return seenBy(UpgradeTest::new, property);
    }

    static Assertion security(Property<SecurityTest> property) {
        return seenBy(SecurityTest::new, property);
    }

    static Assertion network(Property<NetworkPolicyTest> property) {
        return seenBy(NetworkPolicyTest::new, property);
    }

    static Assertion resilience(Property<ResilienceTest> property) {
        return seenBy(ResilienceTest::new, property);
    }

    static Assertion delivery(Property<DeliveryTest> property) {
        return seenBy(DeliveryTest::new, property);
    }

    static Assertion application(Property<ApplicationTest> property) {
        return seenBy(ApplicationTest::new, property);
    }

    static Assertion observability(Property<ObservabilityTest> property) {
        return seenBy(ObservabilityTest::new, property);
    }

    /** What this chapter spoils. */
    abstract List<Variant> variants();

    @TestFactory
    Stream<DynamicTest> aSpoiledChartIsSeen() {
        return variants().stream()
                .map(variant -> DynamicTest.dynamicTest(
                        variant.spoils() + " → " + variant.property().name(), () -> seen(variant)));
    }

    /** By the named assertion, not by something else that breaks on the way. */
    private static void seen(Variant variant) {
        Chart chart = Chart.spoiled(variant.file(), variant.change());
        assertThatThrownBy(() -> variant.property().look().accept(chart))
                .isInstanceOf(AssertionError.class)
                .satisfies(failure -> assertThat(failure.getStackTrace())
                        .anyMatch(frame -> frame.getMethodName()
                                .contains(variant.property().name())));
    }
}
