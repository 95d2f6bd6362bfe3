package dev.cspmesh.navigator.sddc;

import static dev.cspmesh.navigator.Fixtures.NOW;
import static dev.cspmesh.navigator.Refusals.refusedAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.navigator.Fixtures;
import dev.cspmesh.navigator.NavigatorProblems;
import dev.cspmesh.navigator.activation.ActivationContext;
import dev.cspmesh.navigator.activation.ServiceActivation;
import dev.cspmesh.navigator.cluster.Phase;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SddcTest {

    private static final UUID ID = new UUID(5, 5);
    private static final UUID ACTIVATION = new UUID(1, 1);
    private static final SddcSpec SPEC = new SddcSpec(ACTIVATION, "warehouse", "eu-central-1", 3);

    @Test
    void a_data_center_belongs_to_an_active_service() {
        assertThatThrownBy(() -> Sddc.request(ID, activation(), SPEC, NOW))
                .satisfies(refusedAs(NavigatorProblems.ACTIVATION_NOT_ACTIVE, "#/activationId"));
    }

    @Test
    void a_data_center_needs_a_service_under_a_contract() {
        ServiceActivation free = activation(Optional.empty());
        free.observe(Phase.ready(Optional.empty()), NOW);

        assertThatThrownBy(() -> Sddc.request(ID, free, SPEC, NOW))
                .satisfies(refusedAs(NavigatorProblems.NO_ACTIVE_CONTRACT, "#/activationId"));
    }

    @Test
    void a_ready_data_center_has_an_endpoint() {
        Sddc sddc = requested();

        var event = sddc.observe(Phase.ready(Optional.of("https://sddc.example")), NOW);

        assertThat(event)
                .contains(new SddcEvent.Ready(
                        new SddcEvent.Head(ID, Fixtures.CUSTOMER, "CSP-1", ACTIVATION, Map.of()),
                        "https://sddc.example"));
        assertThat(sddc.endpoint()).contains("https://sddc.example");
    }

    @Test
    void the_same_request_again_is_harmless() {
        assertThatCode(() -> requested().requireSameRequest(Fixtures.CUSTOMER, SPEC))
                .doesNotThrowAnyException();
    }

    @Test
    void the_same_request_tries_a_failed_data_center_anew() {
        Sddc sddc = failed();

        sddc.retry(Fixtures.PROVIDER, NOW);

        assertThat(sddc.status()).isEqualTo(SddcStatus.PROVISIONING);
        assertThat(sddc.attempt()).isEqualTo(2);
    }

    @Test
    void the_same_identifier_for_something_else_is_refused() {
        Sddc sddc = requested();

        assertThatThrownBy(() -> sddc.requireSameRequest(
                        Fixtures.CUSTOMER, new SddcSpec(ACTIVATION, "warehouse", "eu-central-1", 4)))
                .satisfies(refusedAs(NavigatorProblems.ID_TAKEN));
    }

    @Test
    void hosts_are_reserved_before_the_data_center_is_provisioned() {
        var desired = SddcObjects.of(requested());

        assertThat(desired.present()).extracting(HasMetadata::getKind).endsWith("NetworkPolicy", "ConfigMap", "Sddc");
    }

    @Test
    void a_failed_data_center_is_taken_back_in_reverse_order() {
        var desired = SddcObjects.of(failed());

        assertThat(desired.absent()).extracting(HasMetadata::getKind).containsExactly("Sddc", "ConfigMap");
    }

    private static Sddc requested() {
        ServiceActivation activation = activation();
        activation.observe(Phase.ready(Optional.empty()), NOW);
        return Sddc.request(ID, activation, SPEC, NOW);
    }

    private static Sddc failed() {
        Sddc sddc = requested();
        sddc.observe(Phase.failed("no capacity"), NOW);
        return sddc;
    }

    private static ServiceActivation activation() {
        return activation(Optional.of(new UUID(2, 2)));
    }

    private static ServiceActivation activation(Optional<UUID> contract) {
        var context = new ActivationContext(
                Optional.of(new ActivationContext.Catalogue(true, contract.isEmpty())), contract, true);
        return ServiceActivation.request(ACTIVATION, Fixtures.customer(), "vmc-aws", context, NOW);
    }
}
