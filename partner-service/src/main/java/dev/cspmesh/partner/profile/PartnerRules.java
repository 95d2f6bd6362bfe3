package dev.cspmesh.partner.profile;

import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.partner.PartnerProblems;
import java.util.Optional;
import java.util.UUID;

/** What a partner must keep (docs/domain.md, partner). */
final class PartnerRules {

    private PartnerRules() {}

    /** The primary contact is one of the administrators. */
    static Rejection unknownAdministrator(Partner partner, UUID id) {
        return Rejection.of(PartnerProblems.UNKNOWN_ADMINISTRATOR, "The partner has no administrator " + id + ".")
                .field("#/administratorId", "is none of the partner's administrators", "an id of the list")
                .step("listAdministrators", "GET", "/partners/" + partner.partnerId() + "/people");
    }

    /** The primary contact stays an administrator, and at least one always is. */
    static Optional<Rejection> mayLose(Partner partner, Administrator administrator, long count) {
        boolean primary =
                partner.primaryContact().email().equals(administrator.person().email());
        return primary || count <= 1
                ? Optional.of(Rejection.of(
                                PartnerProblems.LAST_ADMINISTRATOR,
                                primary ? "This is the primary contact." : "This is the only administrator.")
                        .step("changePrimaryContact", "PUT", "/partners/" + partner.partnerId() + "/primary-contact")
                        .step("addAdministrator", "POST", "/partners/" + partner.partnerId() + "/people"))
                : Optional.empty();
    }
}
