package dev.cspmesh.contract.enquiry;

import dev.cspmesh.contract.catalogue.CatalogueRules;
import dev.cspmesh.contract.catalogue.CloudService;
import dev.cspmesh.contract.catalogue.CloudServices;
import dev.cspmesh.kit.audit.Audit;
import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.id.Ids;
import dev.cspmesh.kit.problem.Rejection;
import dev.cspmesh.kit.standing.PartnerStandings;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** A CSP asks sales, or a deal that it won does. */
@ApplicationScoped
public class TakeEnquiry {

    private final CloudServices services;
    private final PartnerStandings standings;
    private final SalesEnquiries enquiries;
    private final Audit audit;
    private final Clock clock;
    private final String navigator;

    TakeEnquiry(
            CloudServices services,
            PartnerStandings standings,
            SalesEnquiries enquiries,
            Audit audit,
            Clock clock,
            @ConfigProperty(name = "mesh.navigator.url") String navigator) {
        this.services = services;
        this.standings = standings;
        this.enquiries = enquiries;
        this.audit = audit;
        this.clock = clock;
        this.navigator = navigator;
    }

    @WithTransaction
    Uni<SalesEnquiry> take(Caller caller, String code, String question) {
        return services.require(code)
                .invoke(this::refuseUnlessAsked)
                .chain(() -> standings
                        .requireActive(caller.party())
                        .chain(() -> keep(caller, code, question, Optional.empty())));
    }

    private void refuseUnlessAsked(CloudService service) {
        Rejection.refuse(
                CatalogueRules.needsContract(service, navigator).or(() -> EnquiryRules.isOutsideNavigator(service)));
    }

    /**
     * Asks for a deal that was won, in the current transaction.
     *
     * @return the identifier of the enquiry
     */
    public Uni<UUID> takeForDeal(Caller caller, String code, UUID opportunity, String question) {
        return keep(caller, code, question, Optional.of(opportunity)).map(SalesEnquiry::id);
    }

    private Uni<SalesEnquiry> keep(Caller caller, String code, String question, Optional<UUID> opportunity) {
        return enquiries
                .nextReference()
                .map(reference -> new SalesEnquiry(
                        Ids.next(),
                        reference,
                        caller.party(),
                        new SalesEnquiry.Question(code, question, opportunity),
                        clock))
                .chain(enquiries::persist)
                .call(enquiry -> audit.append(caller, enquiry.taken()));
    }
}
