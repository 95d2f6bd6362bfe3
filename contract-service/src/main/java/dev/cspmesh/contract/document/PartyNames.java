package dev.cspmesh.contract.document;

import dev.cspmesh.contract.commit.Contract;
import dev.cspmesh.contract.projection.partner.CompanyProjection;
import dev.cspmesh.contract.projection.partner.CompanyProjections;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Finds the legal names and addresses with which a contract names its parties. */
@ApplicationScoped
class PartyNames {

    private final CompanyProjections companies;
    private final Company vendor;

    PartyNames(
            CompanyProjections companies,
            @ConfigProperty(name = "mesh.vendor.name") String vendor,
            @ConfigProperty(name = "mesh.vendor.address") String vendorAddress) {
        this.companies = companies;
        this.vendor = new Company("vmware", vendor, Optional.of(vendorAddress));
    }

    /**
     * A party.
     *
     * @param name its legal name; its number while no event has told the name
     */
    record Company(String party, String name, Optional<String> address) {

        private static Company of(String party, Optional<CompanyProjection> known) {
            return new Company(
                    party,
                    known.map(CompanyProjection::legalName).orElse(party),
                    known.flatMap(CompanyProjection::address));
        }
    }

    /** Who a contract is between. */
    record Named(Company provider, Company aggregator, Company vendor) {}

    Uni<Named> of(Contract contract) {
        return companies
                .of(contract.partnerId())
                .chain(provider -> companies
                        .of(contract.aggregatorId())
                        .map(aggregator -> new Named(
                                Company.of(contract.partnerId(), provider),
                                Company.of(contract.aggregatorId(), aggregator),
                                vendor)));
    }
}
