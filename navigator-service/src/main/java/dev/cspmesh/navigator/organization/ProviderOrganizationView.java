package dev.cspmesh.navigator.organization;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.OperationDuties;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.problem.NextAction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a provider organization looks over HTTP. */
@Schema(name = "ProviderOrganization", description = "A partner's home in Navigator")
public record ProviderOrganizationView(
        UUID id,
        @Schema(examples = "CSP-100234") String partnerId,
        @Schema(examples = "Nordwind Cloud") String name,

        @Schema(examples = "DE", description = "ISO 3166-1 alpha-2")
        String country,

        @Schema(examples = "eu-central-1", description = "Where new customers start")
        String region,

        @Schema(examples = "en", description = "ISO 639-1") String language,
        ProviderOrganizationStatus status,
        Instant createdAt,

        @Schema(description = "When it was made or last moved on")
        Instant changedAt,

        List<NextAction> allowedActions) {

    public static ProviderOrganizationView of(ProviderOrganization provider, Caller caller) {
        ProviderOrganization.Profile profile = provider.profile();
        return new ProviderOrganizationView(
                provider.id(),
                provider.partnerId(),
                profile.name(),
                profile.country(),
                profile.region(),
                profile.language(),
                provider.status(),
                provider.createdAt(),
                provider.changedAt(),
                actions(provider, caller));
    }

    /** Its partner goes on with terms and customers. */
    private static List<NextAction> actions(ProviderOrganization provider, Caller caller) {
        return Stream.concat(
                        ProviderLifeCycle.TABLE.allowedActions(provider, caller).stream(),
                        caller.is(Participant.CSP_SAAS) ? provider.opened().stream() : Stream.<NextAction>of())
                .filter(next -> OperationDuties.areOf(caller, next.action()))
                .toList();
    }
}
