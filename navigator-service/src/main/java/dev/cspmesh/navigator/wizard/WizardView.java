package dev.cspmesh.navigator.wizard;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.problem.NextAction;
import dev.cspmesh.kit.text.CountryCode;
import dev.cspmesh.kit.text.LanguageTag;
import dev.cspmesh.kit.text.OneLine;
import dev.cspmesh.navigator.invitation.Invitation;
import dev.cspmesh.navigator.invitation.InvitationStatus;
import dev.cspmesh.navigator.invitation.InvitationView;
import dev.cspmesh.navigator.invitation.WizardAnswers;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the wizard looks over HTTP. */
final class WizardView {

    private WizardView() {}

    /** First step: the person who sets the account up. */
    @Schema(name = "WizardAccount", description = "The person who sets the account up")
    record Account(
            @NotBlank @OneLine @Size(max = 100) @Schema(examples = "Head of Cloud")
            String jobTitle,

            @NotBlank @Size(max = 40) @Pattern(regexp = "^[0-9+() /-]{3,40}$") @Schema(examples = "+49 30 000000")
            String phone) {

        WizardAnswers.Account step() {
            return new WizardAnswers.Account(jobTitle.strip(), phone.strip());
        }
    }

    /** Second step: the provider organization. */
    @Schema(name = "WizardOrganization", description = "The provider organization that will be made")
    record Organization(
            @NotBlank @OneLine @Size(max = 200) @Schema(examples = "Nordwind Cloud")
            String name,

            @NotNull @CountryCode @Size(max = 2) @Schema(examples = "DE", description = "ISO 3166-1 alpha-2")
            String country) {

        WizardAnswers.Organization step() {
            return new WizardAnswers.Organization(name.strip(), country);
        }
    }

    /** Third step: what new customers start with. */
    @Schema(name = "WizardSettings", description = "What new customers start with")
    record Settings(
            @NotNull @Size(max = 32) @Pattern(regexp = "^[a-z][a-z0-9-]{1,31}$") @Schema(examples = "eu-central-1", description = "Default region")
            String region,

            @NotNull @LanguageTag @Size(max = 35) @Schema(examples = "en", description = "BCP 47 tag")
            String language) {

        WizardAnswers.Settings step() {
            return new WizardAnswers.Settings(region, language);
        }
    }

    /** The wizard as far as it is filled in. */
    @Schema(name = "Wizard", description = "The wizard as far as it is filled in; steps not filled in are missing")
    record Full(
            UUID invitationId,
            InvitationStatus status,
            Optional<Account> account,
            Optional<Organization> organization,
            Optional<Settings> settings,

            @Schema(description = "Steps to fill in before the wizard can be completed", examples = "[\"settings\"]")
            Set<String> missing,

            List<NextAction> allowedActions) {

        static Full of(Invitation invitation, Caller caller, Clock clock) {
            return new Full(
                    invitation.id(),
                    invitation.status(),
                    invitation.account().map(step -> new Account(step.jobTitle(), step.phone())),
                    invitation.organization().map(step -> new Organization(step.name(), step.country())),
                    invitation.settings().map(step -> new Settings(step.region(), step.language())),
                    invitation.missingSteps(),
                    InvitationView.actions(invitation, caller, clock));
        }
    }
}
