package dev.cspmesh.navigator.program;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A partner as its approval told: who it is and whom to write to. */
@Entity
@Table(name = "known_partner")
public class KnownPartner {

    @Id
    @Column(name = "partner_id")
    private String partnerId;

    @Column(name = "legal_name")
    private String legalName;

    private String country;

    @Column(name = "contact_first_name")
    private String firstName;

    @Column(name = "contact_last_name")
    private String lastName;

    @Column(name = "contact_email")
    private String email;

    @SuppressWarnings("NullAway.Init")
    protected KnownPartner() {}

    KnownPartner(PartnerApproved fact) {
        this.partnerId = fact.partnerId();
        this.legalName = fact.legalName();
        this.country = fact.country();
        this.firstName = fact.contact().firstName();
        this.lastName = fact.contact().lastName();
        this.email = fact.contact().email();
    }

    public String partnerId() {
        return partnerId;
    }

    public String legalName() {
        return legalName;
    }

    public String country() {
        return country;
    }

    /** The primary contact's name, first name first. */
    public String contactName() {
        return firstName + " " + lastName;
    }

    public String email() {
        return email;
    }
}
