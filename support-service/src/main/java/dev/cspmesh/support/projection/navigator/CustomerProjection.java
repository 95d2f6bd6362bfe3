package dev.cspmesh.support.projection.navigator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.cspmesh.kit.event.EventConsumer;
import dev.cspmesh.kit.event.Inbox;
import dev.cspmesh.support.barrier.CustomerIdentity;
import dev.cspmesh.support.projection.Upsert;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import java.util.concurrent.CompletionStage;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.eclipse.microprofile.reactive.messaging.Message;

/** The customer organizations of partners, and what gives each of them away to VMware. */
@ApplicationScoped
class CustomerProjection {

    private final EventConsumer customers;

    CustomerProjection(Inbox inbox) {
        customers = inbox.subscription("support.customer")
                .on("customer.created.v1", CustomerCreated.class, CustomerProjection::created);
    }

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

    @Incoming("customer")
    CompletionStage<Void> receive(Message<byte[]> message) {
        return customers.receive(message);
    }

    private static Uni<Void> created(CustomerCreated event) {
        CustomerIdentity identity = event.identity();
        return Upsert.row(
                """
                insert into customer_organization
                       (customer_organization_id, partner_id, name, contact_name, contact_email, marks)
                values (?1, ?2, ?3, ?4, ?5, string_to_array(?6, chr(10)))
                    on conflict (customer_organization_id) do update
                        set partner_id = excluded.partner_id, name = excluded.name, marks = excluded.marks,
                            contact_name = excluded.contact_name, contact_email = excluded.contact_email
                """,
                identity.organizationId(),
                event.partnerId(),
                identity.name(),
                identity.contactName(),
                identity.contactEmail(),
                String.join("\n", identity.plainMarks()));
    }
}
