package dev.cspmesh.support.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.support.desk.Desk;
import dev.cspmesh.support.wall.CustomerIdentity;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this service reads of other services' facts, and nothing more. */
final class Facts {

    private Facts() {}

    /** A service stands in the catalogue. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ServiceListed(String code, String name, boolean free, Desk supportDesk) {}

    /** A company became a partner. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record PartnerApproved(String partnerId, String legalName) {}

    /** A partner has its home in Navigator. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ProviderCreated(UUID providerOrganizationId, String partnerId) {}

    /** A partner has a new customer. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CustomerCreated(UUID customerOrganizationId, String partnerId, String name, Contact contact) {

        /** The customer's contact. */
        @JsonIgnoreProperties(ignoreUnknown = true)
        record Contact(String firstName, String lastName, String email) {}

        /** What gives this customer away; names with one blank between words. */
        CustomerIdentity identity() {
            return new CustomerIdentity(
                    customerOrganizationId.toString(),
                    words(name),
                    words(contact.firstName() + " " + contact.lastName()),
                    contact.email().strip());
        }

        private static String words(String text) {
            return text.strip().replaceAll("\\s+", " ");
        }
    }

    /**
     * A contract is in force.
     *
     * @param endsOn the last day; none for a contract without a term
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ContractActivated(
            UUID contractId,
            String partnerId,
            String service,
            LocalDate startsOn,
            @Nullable LocalDate endsOn) {

        /** The first day without the contract; empty for a contract without a term. */
        Optional<LocalDate> endsBefore() {
            return Optional.ofNullable(endsOn).map(day -> day.plusDays(1));
        }
    }
}
