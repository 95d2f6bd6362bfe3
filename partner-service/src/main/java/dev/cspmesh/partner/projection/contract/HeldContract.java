package dev.cspmesh.partner.projection.contract;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A contract that an aggregator countersigned, and who answers for it at the partner. Written by events only. */
@Entity
@Table(name = "held_contract")
public class HeldContract {

    @Id
    @Column(name = "contract_id")
    private UUID contractId;

    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "aggregator_id")
    private String aggregatorId;

    private boolean running;

    @Column(name = "contact_first_name")
    private @Nullable String contactFirstName;

    @Column(name = "contact_email")
    private @Nullable String contactEmail;

    @SuppressWarnings("NullAway.Init")
    protected HeldContract() {}

    /**
     * Who answers for a contract at the partner.
     *
     * @param email where this person is written to
     */
    public record Contact(String firstName, String email) {}

    /** False once it has ended, or came to nothing. */
    public boolean isRunning() {
        return running;
    }

    public String aggregatorId() {
        return aggregatorId;
    }

    /** Who answers for it, if somebody was named. */
    public Optional<Contact> contact() {
        return Optional.ofNullable(contactEmail)
                .map(email -> new Contact(Optional.ofNullable(contactFirstName).orElse(""), email));
    }
}
