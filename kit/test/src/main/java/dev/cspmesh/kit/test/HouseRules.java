package dev.cspmesh.kit.test;

import static com.tngtech.archunit.lang.conditions.ArchConditions.callMethod;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import jakarta.persistence.Entity;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/**
 * The rules of the house, run by every service: {@code @ArchTest static final ArchTests house =
 * ArchTests.in(HouseRules.class)}.
 */
public final class HouseRules {

    private static final Set<String> DUMPING_GROUNDS =
            Set.of("util", "utils", "common", "impl", "dto", "mapper", "manager", "helper", "service", "model");

    private HouseRules() {}

    @ArchTest
    static final ArchRule every_endpoint_declares_who_may_call_it =
            methods().that(are(endpoint())).should(DeclaredAccess.declarePermission());

    @ArchTest
    static final ArchRule every_endpoint_declares_its_verdicts =
            methods().that(are(endpoint())).should(DeclaredAccess.declareVerdictsThatFitThePermission());

    @ArchTest
    static final ArchRule every_endpoint_declares_the_duty_whose_roles_may_call_it =
            methods().that(are(endpoint())).should(DeclaredAccess.declareDuty());

    @ArchTest
    static final ArchRule every_endpoint_has_an_operation =
            methods().that(are(endpoint())).should().beAnnotatedWith(Operation.class);

    /** Else an Accept header decides, and a record comes out as text of any type that is asked for. */
    @ArchTest
    static final ArchRule every_resource_says_what_it_produces = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .and()
            .areNotInterfaces()
            .should()
            .beAnnotatedWith(Produces.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule a_transaction_begins_only_in_a_use_case = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(WithTransaction.class)
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule the_domain_is_plain_and_synchronous = noClasses()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .haveSimpleNameEndingWith("Rules")
            .or()
            .haveSimpleNameEndingWith("Status")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.smallrye.mutiny..", "jakarta.ws.rs..", "io.vertx..", "org.hibernate.reactive..")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aggregates_keep_their_state = fields().that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .and()
            .areNotStatic()
            .should()
            .bePrivate()
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule aggregates_have_verbs_not_setters = noMethods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Entity.class)
            .should()
            .haveNameMatching("set[A-Z].*")
            .allowEmptyShould(true);

    @ArchTest
    static final ArchRule no_dumping_grounds = noClasses().should(resideInADumpingGround());

    @ArchTest
    static final ArchRule no_circle_between_packages =
            slices().assignedFrom(new Packages()).should().beFreeOfCycles();

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should(callMethod(Instant.class, "now"))
            .orShould(callMethod(LocalDate.class, "now"))
            .orShould(callMethod(UUID.class, "randomUUID"));

    @ArchTest
    static final ArchRule money_is_never_floating_point = fields().should(notBeFloating());

    @ArchTest
    static final ArchRule resources_do_not_reach_into_the_database = classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .onlyDependOnClassesThat()
            .resideOutsideOfPackages("io.vertx.mutiny.sqlclient..", "org.hibernate..");

    /** Each package of ours by itself. */
    private static final class Packages implements SliceAssignment {

        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return type.getPackageName().startsWith("dev.cspmesh.")
                    ? SliceIdentifier.of(type.getPackageName())
                    : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }

    /** Methods that answer HTTP; those of a REST client ask. */
    private static DescribedPredicate<JavaMethod> endpoint() {
        return DescribedPredicate.describe(
                "endpoints",
                method -> !method.getOwner().isAnnotatedWith(RegisterRestClient.class)
                        && method.getAnnotations().stream()
                                .anyMatch(annotation ->
                                        annotation.getRawType().isMetaAnnotatedWith("jakarta.ws.rs.HttpMethod")));
    }

    private static ArchCondition<JavaClass> resideInADumpingGround() {
        return new ArchCondition<>("reside in a dumping ground") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String last =
                        type.getPackageName().substring(type.getPackageName().lastIndexOf('.') + 1);
                events.add(new SimpleConditionEvent(
                        type, DUMPING_GROUNDS.contains(last), type.getName() + " lives in '" + last + "'"));
            }
        };
    }

    private static ArchCondition<com.tngtech.archunit.core.domain.JavaField> notBeFloating() {
        return new ArchCondition<>("not be floating point") {
            @Override
            public void check(com.tngtech.archunit.core.domain.JavaField field, ConditionEvents events) {
                boolean floating = Set.of("double", "float", "java.lang.Double", "java.lang.Float")
                        .contains(field.getRawType().getName());
                events.add(new SimpleConditionEvent(field, !floating, field.getFullName() + " is floating point"));
            }
        };
    }
}
