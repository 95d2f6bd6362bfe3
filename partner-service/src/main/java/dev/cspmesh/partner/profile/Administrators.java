package dev.cspmesh.partner.profile;

import static dev.cspmesh.kit.caller.Participant.CSP_SAAS;
import static dev.cspmesh.kit.caller.Participant.VMWARE;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Visibility;
import dev.cspmesh.kit.database.SingleResult;
import dev.cspmesh.kit.page.Listing;
import dev.cspmesh.kit.page.Page;
import dev.cspmesh.kit.page.VisibleRepository;
import dev.cspmesh.kit.problem.Rejection;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Administrators of partners; a partner sees its own, VMware all. */
@ApplicationScoped
public class Administrators extends VisibleRepository<Administrator> {

    private static final Visibility SEEN_BY =
            Visibility.nobody().everything(VMWARE).rows(CSP_SAAS, "partnerId = :party");
    private static final Listing<Administrator> LISTING = Listing.of(Administrator::id)
            .text(
                    "lastName",
                    "person.lastName",
                    administrator -> administrator.person().lastName())
            .text(
                    "email",
                    "person.email",
                    administrator -> administrator.person().email())
            .moment("addedAt", "addedAt", Administrator::addedAt)
            .searching("person.firstName", "person.lastName", "person.email");

    Administrators() {
        super(Administrator.class, "administrator", SEEN_BY, LISTING);
    }

    Uni<Page<Administrator>> of(Caller caller, Partner partner, AdministratorQuery wanted) {
        return page(caller, wanted.filter().is("partnerId", partner.partnerId()).where("removedAt is null"), wanted);
    }

    /** One of them; fails with a 404 rejection otherwise. */
    Uni<Administrator> get(Partner partner, UUID id) {
        return find(partner, id)
                .onItem()
                .ifNull()
                .failWith(() -> Rejection.notFound("administrator", id).rejected());
    }

    /** One of them, that a body names; fails with a 422 rejection otherwise. */
    Uni<Administrator> require(Partner partner, UUID id) {
        return find(partner, id)
                .onItem()
                .ifNull()
                .failWith(() -> PartnerRules.unknownAdministrator(partner, id).rejected());
    }

    private Uni<Administrator> find(Partner partner, UUID id) {
        return find(
                        "partnerId = :partner and removedAt is null and id = :id",
                        Map.of("partner", partner.partnerId(), "id", id))
                .list()
                .map(SingleResult::one);
    }

    Uni<Long> count(Partner partner) {
        return count("partnerId = :partner and removedAt is null", Map.of("partner", partner.partnerId()));
    }

    /** The administrators of a partner, for mails to all of them. */
    public Uni<List<Administrator>> all(String partnerId) {
        return list("partnerId = :partner and removedAt is null order by id", Map.of("partner", partnerId));
    }

    /** The partner has left the program: its people's addresses are free for a new application. */
    Uni<Void> release(Partner partner) {
        return update("partnerLeft = true where partnerId = :partner", Map.of("partner", partner.partnerId()))
                .replaceWithVoid();
    }

    Uni<Boolean> isTaken(String email) {
        return count("person.email = :email and removedAt is null and not partnerLeft", Map.of("email", email))
                .map(count -> count > 0);
    }
}
