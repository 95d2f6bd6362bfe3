package dev.cspmesh.navigator.customerrequest;

import static dev.cspmesh.navigator.Fixtures.CUSTOMER;
import static dev.cspmesh.navigator.Fixtures.NOW;
import static dev.cspmesh.navigator.Fixtures.PROVIDER;
import static dev.cspmesh.navigator.Refusals.refusedAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.kit.problem.NextAction;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CustomerRequestTest {

    private static final UUID DEAL = new UUID(3, 3);

    @Test
    void a_won_deal_asks_under_its_own_identifier() {
        CustomerRequest request = open();

        assertThat(request.status()).isEqualTo(CustomerRequestStatus.OPEN);
        assertThat(request.received().key()).isEqualTo(DEAL.toString());
    }

    @Test
    void the_event_of_a_request_says_that_the_provider_decides() {
        CustomerRequest request = open();

        assertThat(request.received().request().nextActions().get("csp-saas"))
                .extracting(NextAction::action)
                .containsExactly("acceptCustomerRequest", "rejectCustomerRequest");
        assertThat(request.accept(PROVIDER, CUSTOMER, NOW).request().nextActions())
                .isEmpty();
    }

    @Test
    void an_accepted_request_names_the_organization() {
        CustomerRequest request = open();

        var event = request.accept(PROVIDER, CUSTOMER, NOW);

        assertThat(request.customerOrganizationId()).contains(CUSTOMER);
        assertThat(event.customerOrganizationId()).isEqualTo(CUSTOMER);
        assertThat(request.decidedAt()).contains(NOW.instant());
    }

    @Test
    void a_rejected_request_keeps_its_reason() {
        CustomerRequest request = open();

        request.reject(PROVIDER, "lost after all", NOW);

        assertThat(request.status()).isEqualTo(CustomerRequestStatus.REJECTED);
        assertThat(request.reason()).contains("lost after all");
    }

    static Stream<Arguments> decided() {
        Consumer<CustomerRequest> accept = request -> request.accept(PROVIDER, CUSTOMER, NOW);
        Consumer<CustomerRequest> reject = request -> request.reject(PROVIDER, "no", NOW);
        Consumer<CustomerRequest> requireOpen = request -> request.requireOpen(PROVIDER);
        return Stream.of(accept, reject)
                .flatMap(first -> Stream.of(accept, reject, requireOpen).map(second -> Arguments.of(first, second)));
    }

    @ParameterizedTest
    @MethodSource("decided")
    void a_request_is_decided_once(Consumer<CustomerRequest> first, Consumer<CustomerRequest> second) {
        CustomerRequest request = open();
        first.accept(request);

        assertThatThrownBy(() -> second.accept(request)).satisfies(refusedAs(CommonProblems.WRONG_STATE, "#/status"));
    }

    private static CustomerRequest open() {
        return CustomerRequest.receive(
                new CustomerRequested(DEAL, "CSP-1", "Hafen Logistik AG", "vmc-aws", LocalDate.of(2024, 10, 1)), NOW);
    }
}
