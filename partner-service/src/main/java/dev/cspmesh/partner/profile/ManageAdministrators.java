package dev.cspmesh.partner.profile;

import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.response.Responses;
import dev.cspmesh.partner.person.Contact;
import dev.cspmesh.partner.person.FreeAddress;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A partner decides who administers its portals and who its primary contact is. */
@ApplicationScoped
class ManageAdministrators {

    private final Partners partners;
    private final Administrators administrators;
    private final FreeAddress addresses;
    private final Audit audit;
    private final Clock clock;

    ManageAdministrators(
            Partners partners, Administrators administrators, FreeAddress addresses, Audit audit, Clock clock) {
        this.partners = partners;
        this.administrators = administrators;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    @WithTransaction
    Uni<Administrator> add(Caller caller, String partnerId, Contact person) {
        return partners.lock(caller, partnerId)
                .call(() -> administrators.isTaken(person.email()).invoke(ManageAdministrators::refuseIf))
                .call(() -> addresses.require(person.email(), "#/email", partnerId))
                .chain(partner -> administrators.persist(partner.addAdministrator(caller, Ids.next(), person, clock)))
                .call(administrator -> audit.append(caller, administrator.added()));
    }

    @WithTransaction
    Uni<Void> remove(Caller caller, String partnerId, UUID id) {
        return partners.lock(caller, partnerId)
                .chain(partner -> administrators
                        .get(partner, id)
                        .call(administrator -> administrators
                                .count(partner)
                                .invoke(count -> Rejection.refuse(PartnerRules.mayLose(partner, administrator, count))))
                        .chain(administrator -> audit.append(caller, administrator.remove(clock))));
    }

    @WithTransaction
    Uni<Partner> makePrimary(Caller caller, String partnerId, @Nullable String ifMatch, UUID id) {
        return partners.lock(caller, partnerId)
                .invoke(partner -> Responses.match(ifMatch, partner.version()))
                .call(partner -> administrators
                        .require(partner, id)
                        .chain(administrator -> audit.append(
                                caller, partner.changePrimaryContact(caller, administrator.person(), clock))));
    }

    private static void refuseIf(boolean taken) {
        if (taken) {
            throw FreeAddress.taken("#/email").rejected();
        }
    }
}
