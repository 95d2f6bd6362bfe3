package dev.cspmesh.delivery;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.delivery.chart.Chart;
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
    record Variant(String spoils, String file, UnaryOperator<String> change, Consumer<Chart> property) {}

    static Variant spoiled(String spoils, String file, String from, String to, Consumer<Chart> property) {
        return new Variant(spoils, file, text -> text.replace(from, to), property);
    }

    static <T extends ChartProperties> Consumer<Chart> seenBy(Supplier<T> properties, Consumer<T> property) {
        return chart -> {
            T test = properties.get();
            test.chart = chart;
            property.accept(test);
        };
    }

    static Consumer<Chart> structure(Consumer<StructureTest> property) {
        return seenBy(StructureTest::new, property);
    }

    static Consumer<Chart> values(Consumer<ValuesTest> property) {
        return seenBy(ValuesTest::new, property);
    }

    static Consumer<Chart> upgrade(Consumer<UpgradeTest> property) {
        return seenBy(UpgradeTest::new, property);
    }

    static Consumer<Chart> security(Consumer<SecurityTest> property) {
        return seenBy(SecurityTest::new, property);
    }

    static Consumer<Chart> network(Consumer<NetworkPolicyTest> property) {
        return seenBy(NetworkPolicyTest::new, property);
    }

    static Consumer<Chart> resilience(Consumer<ResilienceTest> property) {
        return seenBy(ResilienceTest::new, property);
    }

    static Consumer<Chart> delivery(Consumer<DeliveryTest> property) {
        return seenBy(DeliveryTest::new, property);
    }

    static Consumer<Chart> application(Consumer<ApplicationTest> property) {
        return seenBy(ApplicationTest::new, property);
    }

    static Consumer<Chart> observability(Consumer<ObservabilityTest> property) {
        return seenBy(ObservabilityTest::new, property);
    }

    /** What this chapter spoils. */
    abstract List<Variant> variants();

    @TestFactory
    Stream<DynamicTest> aSpoiledChartIsSeen() {
        return variants().stream()
                .map(variant -> DynamicTest.dynamicTest(variant.spoils(), () -> {
                    Chart chart = Chart.spoiled(variant.file(), variant.change());
                    assertThatThrownBy(() -> variant.property().accept(chart)).isInstanceOf(AssertionError.class);
                }));
    }
}
