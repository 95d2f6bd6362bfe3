package dev.cspmesh.navigator.invitation;

import static dev.cspmesh.navigator.Fixtures.PROVIDER;
import static dev.cspmesh.navigator.Refusals.refusedAs;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cspmesh.kit.problem.CommonProblems;
import dev.cspmesh.navigator.NavigatorProblems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class InvitationTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2024-08-21T08:00:00Z"), ZoneOffset.UTC);

    @Test
    void a_sent_invitation_holds_for_14_days() {
        Invitation invitation = prepared();

        var event = (InvitationEvent.Sent) invitation.sent(NOW);

        assertThat(event.expiresAt()).isEqualTo("2024-09-04T08:00:00Z");
        assertThat(invitation.status()).isEqualTo(InvitationStatus.SENT);
    }

    @Test
    void an_invitation_is_sent_once() {
        Invitation invitation = sent();

        assertThatThrownBy(() -> invitation.sent(NOW)).satisfies(refusedAs(CommonProblems.WRONG_STATE));
    }

    @Test
    void a_sent_invitation_opens() {
        Invitation invitation = sent();

        invitation.open(NOW);

        assertThat(invitation.status()).isEqualTo(InvitationStatus.OPENED);
    }

    @Test
    void opening_again_changes_nothing() {
        Invitation invitation = opened();

        invitation.open(after(Duration.ofDays(30)));

        assertThat(invitation.openedAt()).contains(NOW.instant());
    }

    @Test
    void an_invitation_does_not_open_once_its_time_is_over() {
        Invitation invitation = sent();

        assertThatThrownBy(() -> invitation.open(after(Duration.ofDays(14))))
                .satisfies(refusedAs(NavigatorProblems.INVITATION_EXPIRED));
    }

    @Test
    void an_invitation_expires_when_nobody_opens_it_in_time() {
        Invitation invitation = sent();

        invitation.expireIfOver(after(Duration.ofDays(14)));

        assertThat(invitation.status()).isEqualTo(InvitationStatus.EXPIRED);
    }

    @Test
    void an_opened_invitation_does_not_expire() {
        Invitation invitation = opened();

        invitation.expireIfOver(after(Duration.ofDays(15)));

        assertThat(invitation.status()).isEqualTo(InvitationStatus.OPENED);
    }

    @Test
    void the_wizard_cannot_be_filled_in_before_the_invitation_is_opened() {
        Invitation invitation = sent();

        assertThatThrownBy(
                        () -> invitation.fillAccount(PROVIDER, new WizardAnswers.Account("Head of Cloud", "+49"), NOW))
                .satisfies(refusedAs(CommonProblems.WRONG_STATE));
    }

    @Test
    void an_incomplete_wizard_names_each_missing_step() {
        Invitation invitation = opened();
        invitation.fillAccount(PROVIDER, new WizardAnswers.Account("Head of Cloud", "+49"), NOW);

        assertThatThrownBy(() -> invitation.accept(PROVIDER, new UUID(3, 3), NOW))
                .satisfies(refusedAs(NavigatorProblems.WIZARD_INCOMPLETE, "#/organization", "#/settings"));
    }

    @Test
    void a_complete_wizard_is_accepted() {
        Invitation invitation = filled();

        invitation.accept(PROVIDER, new UUID(3, 3), NOW);

        assertThat(invitation.status()).isEqualTo(InvitationStatus.ACCEPTED);
        assertThat(invitation.providerOrganizationId()).contains(new UUID(3, 3));
    }

    @Test
    void an_accepted_invitation_cannot_be_accepted_again() {
        Invitation invitation = filled();
        invitation.accept(PROVIDER, new UUID(3, 3), NOW);

        assertThatThrownBy(() -> invitation.accept(PROVIDER, new UUID(4, 4), NOW))
                .satisfies(refusedAs(CommonProblems.WRONG_STATE));
    }

    @Test
    void an_accepted_invitation_cannot_be_opened() {
        Invitation invitation = filled();
        invitation.accept(PROVIDER, new UUID(3, 3), NOW);

        assertThatThrownBy(() -> invitation.open(NOW)).satisfies(refusedAs(CommonProblems.WRONG_STATE));
    }

    private static Invitation prepared() {
        return Invitation.prepare(new UUID(1, 1), "CSP-1", new UUID(2, 2), NOW);
    }

    private static Invitation sent() {
        Invitation invitation = prepared();
        invitation.sent(NOW);
        return invitation;
    }

    @Test
    void a_link_that_was_opened_does_not_show_in_logs() {
        assertThat(new InvitationView.Opening("abc").toString()).doesNotContain("abc");
    }

    private static Invitation opened() {
        Invitation invitation = sent();
        invitation.open(NOW);
        return invitation;
    }

    private static Invitation filled() {
        Invitation invitation = opened();
        invitation.fillAccount(PROVIDER, new WizardAnswers.Account("Head of Cloud", "+49"), NOW);
        invitation.fillOrganization(PROVIDER, new WizardAnswers.Organization("Nordwind Cloud", "DE"), NOW);
        invitation.fillSettings(PROVIDER, new WizardAnswers.Settings("eu-central-1", "en"), NOW);
        return invitation;
    }

    private static Clock after(Duration time) {
        return Clock.offset(NOW, time);
    }
}
