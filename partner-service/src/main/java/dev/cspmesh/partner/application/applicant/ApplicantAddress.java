package dev.cspmesh.partner.application.applicant;

import dev.cspmesh.kit.identity.AddressOwners;
import dev.cspmesh.kit.secret.OneTimeSecret;
import dev.cspmesh.partner.application.Application;
import dev.cspmesh.partner.application.Applications;
import dev.cspmesh.partner.person.FreeAddress;
import dev.cspmesh.partner.profile.PartnerStatus;
import dev.cspmesh.partner.profile.Partners;
import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Whether the contact of an application can become the administrator of a partner: nobody signs in with that address,
 * or only for a partner that has left the program, whose people may apply again.
 */
@ApplicationScoped
class ApplicantAddress {

    private final Applications applications;
    private final FreeAddress addresses;
    private final AddressOwners owners;
    private final Partners partners;

    ApplicantAddress(Applications applications, FreeAddress addresses, AddressOwners owners, Partners partners) {
        this.applications = applications;
        this.addresses = addresses;
        this.owners = owners;
        this.partners = partners;
    }

    /** Asks the identity provider about the contact of a draft, before the transaction that submits it. */
    Uni<Void> ask(UUID id, OneTimeSecret key) {
        return Panache.withSession(() -> applications
                        .opened(id, key)
                        .map(draft -> draft.contact().email()))
                .chain(owners::ask);
    }

    Uni<Boolean> isFree(Application application) {
        return addresses
                .owners(application.contact().email())
                .chain(parties -> Multi.createFrom()
                        .iterable(parties)
                        .onItem()
                        .transformToUniAndConcatenate(this::hasLeft)
                        .collect()
                        .asList())
                .map(left -> left.stream().allMatch(each -> each));
    }

    private Uni<Boolean> hasLeft(String party) {
        return partners.named(party)
                .map(found -> found.filter(partner -> partner.status() == PartnerStatus.LEFT)
                        .isPresent());
    }
}
