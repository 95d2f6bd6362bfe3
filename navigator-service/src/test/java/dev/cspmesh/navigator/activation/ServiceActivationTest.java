package dev.cspmesh.navigator.activation;

import static dev.cspmesh.navigator.Fixtures.NOW;
import static dev.cspmesh.navigator.Refusals.refusedAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.kit.problem.ProblemType;
import dev.cspmesh.navigator.Fixtures;
import dev.cspmesh.navigator.NavigatorProblems;
import dev.cspmesh.navigator.cluster.Phase;
import dev.cspmesh.navigator.customer.CustomerActions;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ServiceActivationTest {

    private static final UUID ID = new UUID(1, 1);
    private static final UUID CONTRACT = new UUID(2, 2);
    private static final ActivationContext MET = new ActivationContext(
            Optional.of(new ActivationContext.Catalogue(true, false)), Optional.of(CONTRACT), true);

    @Test
    void a_service_is_activated_when_all_conditions_are_met() {
        ServiceActivation activation = requested();

        assertThat(activation.status()).isEqualTo(ActivationStatus.ACTIVATING);
        assertThat(activation.contractId()).contains(CONTRACT);
    }

    @Test
    void the_service_must_be_in_the_catalogue() {
        refused(new ActivationContext(Optional.empty(), MET.contractId(), true), NavigatorProblems.UNKNOWN_SERVICE);
    }

    @Test
    void the_service_must_be_integrated_with_navigator() {
        refused(catalogued(false, false), NavigatorProblems.SERVICE_NOT_INTEGRATED);
    }

    @Test
    void a_service_needs_an_active_contract() {
        refused(new ActivationContext(MET.catalogue(), Optional.empty(), true), NavigatorProblems.NO_ACTIVE_CONTRACT);
    }

    @Test
    void a_free_service_needs_none_and_pins_none() {
        ServiceActivation activation =
                ServiceActivation.request(ID, Fixtures.customer(), "bitnami", catalogued(true, true), NOW);

        assertThat(activation.contractId()).isEmpty();
    }

    @Test
    void the_customer_must_have_accepted_terms() {
        refused(new ActivationContext(MET.catalogue(), MET.contractId(), false), NavigatorProblems.TERMS_NOT_ACCEPTED);
    }

    @Test
    void it_is_active_when_the_operator_says_ready() {
        ServiceActivation activation = requested();

        var event = activation.observe(Phase.ready(Optional.empty()), NOW);

        assertThat(activation.status()).isEqualTo(ActivationStatus.ACTIVE);
        assertThat(event)
                .contains(new ActivationEvent.Activated(
                        new ActivationEvent.Head(
                                ID,
                                Fixtures.CUSTOMER,
                                "CSP-1",
                                "vmc-aws",
                                Optional.of(CONTRACT),
                                CustomerActions.ofProvider(Fixtures.CUSTOMER, CustomerActions.PROVISION_SDDC)),
                        NOW.instant()));
    }

    @Test
    void nothing_happens_while_the_operator_is_at_work() {
        ServiceActivation activation = requested();

        assertThat(activation.observe(Phase.pending(), NOW)).isEmpty();
        assertThat(activation.status()).isEqualTo(ActivationStatus.ACTIVATING);
    }

    @Test
    void it_has_failed_when_the_operator_says_so() {
        ServiceActivation activation = failed();

        assertThat(activation.status()).isEqualTo(ActivationStatus.FAILED);
        assertThat(activation.description()).isEqualTo("no capacity");
    }

    @Test
    void the_event_is_published_once() {
        ServiceActivation activation = requested();
        activation.observe(Phase.ready(Optional.empty()), NOW);

        assertThat(activation.observe(Phase.ready(Optional.empty()), NOW)).isEmpty();
        assertThat(activation.observe(Phase.failed("late"), NOW)).isEmpty();
        assertThat(activation.status()).isEqualTo(ActivationStatus.ACTIVE);
    }

    @Test
    void the_same_request_again_is_harmless() {
        ServiceActivation activation = requested();

        assertThatCode(() -> activation.requireSameRequest(Fixtures.CUSTOMER, "vmc-aws"))
                .doesNotThrowAnyException();
        assertThat(activation.attempt()).isEqualTo(1);
    }

    @Test
    void the_same_request_tries_a_failed_activation_anew() {
        ServiceActivation activation = failed();

        activation.retry(Fixtures.PROVIDER, true, NOW);

        assertThat(activation.status()).isEqualTo(ActivationStatus.ACTIVATING);
        assertThat(activation.attempt()).isEqualTo(2);
    }

    @Test
    void nothing_is_tried_anew_under_a_contract_that_has_ended() {
        ServiceActivation activation = failed();

        assertThatThrownBy(() -> activation.retry(Fixtures.PROVIDER, false, NOW))
                .satisfies(refusedAs(NavigatorProblems.NO_ACTIVE_CONTRACT, "#/activationId"));
        assertThat(activation.status()).isEqualTo(ActivationStatus.FAILED);
    }

    @Test
    void the_same_identifier_for_something_else_is_refused() {
        ServiceActivation activation = requested();

        assertThatThrownBy(() -> activation.requireSameRequest(Fixtures.CUSTOMER, "aria-cost"))
                .satisfies(refusedAs(NavigatorProblems.ID_TAKEN));
        assertThatThrownBy(() -> activation.requireSameRequest(new UUID(9, 9), "vmc-aws"))
                .satisfies(refusedAs(NavigatorProblems.ID_TAKEN));
    }

    @Test
    void the_cluster_gets_the_customers_space_first_and_then_our_resource() {
        var desired = ActivationObjects.of(requested());

        assertThat(desired.present())
                .extracting(HasMetadata::getKind)
                .containsExactly("Namespace", "ResourceQuota", "LimitRange", "NetworkPolicy", "ServiceActivation");
        assertThat(desired.absent()).isEmpty();
    }

    @Test
    void a_failed_activation_leaves_the_space_and_takes_our_resource_away() {
        var desired = ActivationObjects.of(failed());

        assertThat(desired.present()).isEmpty();
        assertThat(desired.absent()).extracting(HasMetadata::getKind).containsExactly("ServiceActivation");
    }

    private static void refused(ActivationContext context, ProblemType type) {
        assertThatThrownBy(() -> ServiceActivation.request(ID, Fixtures.customer(), "vmc-aws", context, NOW))
                .satisfies(refusedAs(type));
    }

    private static ActivationContext catalogued(boolean integrated, boolean free) {
        return new ActivationContext(
                Optional.of(new ActivationContext.Catalogue(integrated, free)), Optional.of(CONTRACT), true);
    }

    private static ServiceActivation requested() {
        return ServiceActivation.request(ID, Fixtures.customer(), "vmc-aws", MET, NOW);
    }

    private static ServiceActivation failed() {
        ServiceActivation activation = requested();
        activation.observe(Phase.failed("no capacity"), NOW);
        return activation;
    }

    @Test
    void nothing_new_is_made_under_a_contract_that_has_ended() {
        assertThatThrownBy(() -> requested().requireContract(false))
                .satisfies(refusedAs(NavigatorProblems.NO_ACTIVE_CONTRACT, "#/activationId"));
        assertThatCode(() -> requested().requireContract(true)).doesNotThrowAnyException();
    }
}
