package dev.cspmesh.navigator.access;

import static dev.cspmesh.navigator.Fixtures.NOW;
import static dev.cspmesh.navigator.Refusals.refusedAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.navigator.Fixtures;
import dev.cspmesh.navigator.NavigatorProblems;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccessGrantTest {

    private static final LocalDate END = LocalDate.parse("2024-12-31");
    private static final Access FULL = new Access(AccessLevel.FULL, List.of(), END);
    private static final Access PARTIAL = new Access(AccessLevel.PARTIAL, List.of("vm.read"), END);
    private static final Access NONE = new Access(AccessLevel.NONE, List.of(), END);

    @ParameterizedTest
    @ValueSource(strings = {"2024-08-22", "2026-08-21"})
    void access_lasts_from_one_day_to_two_years(LocalDate until) {
        assertThatCode(() -> request(new Access(AccessLevel.FULL, List.of(), until)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-08-21", "2026-08-22"})
    void access_outside_of_that_is_refused(LocalDate until) {
        assertThatThrownBy(() -> request(new Access(AccessLevel.FULL, List.of(), until)))
                .satisfies(refusedAs(NavigatorProblems.ACCESS_OUT_OF_BOUNDS, "#/endsOn"));
    }

    @Test
    void partial_access_names_its_permissions() {
        assertThatThrownBy(() -> request(new Access(AccessLevel.PARTIAL, List.of(), END)))
                .satisfies(refusedAs(NavigatorProblems.ACCESS_OUT_OF_BOUNDS, "#/permissions"));
    }

    @Test
    void full_access_names_none() {
        assertThatThrownBy(() -> request(new Access(AccessLevel.FULL, List.of("vm.read"), END)))
                .satisfies(refusedAs(NavigatorProblems.ACCESS_OUT_OF_BOUNDS, "#/permissions"));
    }

    @Test
    void a_request_alone_gives_nothing() {
        assertThat(request(FULL).effective().level()).isEqualTo(AccessLevel.NONE);
    }

    @Test
    void the_customer_puts_the_request_into_effect() {
        AccessGrant grant = request(FULL);

        grant.approve(Fixtures.AT_CUSTOMER, NOW);

        assertThat(grant.effective()).isEqualTo(FULL);
        assertThat(grant.status()).isEqualTo(AccessStatus.GRANTED);
    }

    @Test
    void another_request_takes_nothing_until_it_is_approved() {
        AccessGrant grant = granted(FULL);

        grant.requestAgain(Fixtures.PROVIDER, NONE, NOW);

        assertThat(grant.effective()).isEqualTo(FULL);
        assertThat(grant.status()).isEqualTo(AccessStatus.REQUESTED);
    }

    @Test
    void the_same_request_again_changes_nothing() {
        AccessGrant grant = granted(FULL);

        assertThat(grant.isSameRequest(FULL)).isTrue();
        assertThat(grant.status()).isEqualTo(AccessStatus.GRANTED);
    }

    @Test
    void what_is_granted_cannot_be_approved_again() {
        AccessGrant grant = granted(FULL);

        assertThatThrownBy(() -> grant.approve(Fixtures.AT_CUSTOMER, NOW))
                .satisfies(refusedAs(CommonProblems.WRONG_STATE));
    }

    @Test
    void a_request_whose_time_is_over_cannot_be_approved() {
        AccessGrant grant = request(FULL);

        assertThatThrownBy(() -> grant.approve(Fixtures.AT_CUSTOMER, Clock.offset(NOW, Duration.ofDays(200))))
                .satisfies(refusedAs(NavigatorProblems.ACCESS_OUT_OF_BOUNDS, "#/endsOn"));
    }

    @Test
    void access_ends_after_its_last_day() {
        AccessGrant grant = granted(FULL);

        grant.expireIfOver(Clock.offset(NOW, Duration.ofDays(133)));

        assertThat(grant.effective().level()).isEqualTo(AccessLevel.NONE);
        assertThat(grant.status()).isEqualTo(AccessStatus.EXPIRED);
    }

    @Test
    void access_holds_on_its_last_day() {
        AccessGrant grant = granted(FULL);

        grant.expireIfOver(Clock.offset(NOW, Duration.ofDays(132)));

        assertThat(grant.effective()).isEqualTo(FULL);
    }

    @Test
    void full_access_binds_the_providers_group_and_takes_the_partial_binding_away() {
        var desired = AccessObjects.of(granted(FULL));

        assertThat(names(desired.present())).endsWith("access-vmc-aws-full");
        assertThat(names(desired.absent())).containsExactly("access-vmc-aws-partial");
    }

    @Test
    void partial_access_is_a_binding_of_its_own_that_carries_the_permissions() {
        var desired = AccessObjects.of(granted(PARTIAL));

        HasMetadata binding = desired.present().getLast();
        assertThat(binding.getMetadata().getName()).isEqualTo("access-vmc-aws-partial");
        assertThat(binding.getMetadata().getAnnotations())
                .containsEntry("navigator.cspmesh.dev/permissions", "vm.read");
    }

    @Test
    void no_access_takes_every_binding_away() {
        var desired = AccessObjects.of(granted(NONE));

        assertThat(names(desired.absent())).containsExactly("access-vmc-aws-full", "access-vmc-aws-partial");
    }

    private static List<String> names(List<HasMetadata> objects) {
        return objects.stream().map(each -> each.getMetadata().getName()).toList();
    }

    private static AccessGrant request(Access requested) {
        return AccessGrant.request(new UUID(1, 1), Fixtures.customer(), "vmc-aws", requested, NOW);
    }

    private static AccessGrant granted(Access requested) {
        AccessGrant grant = request(requested);
        grant.approve(Fixtures.AT_CUSTOMER, NOW);
        return grant;
    }
}
