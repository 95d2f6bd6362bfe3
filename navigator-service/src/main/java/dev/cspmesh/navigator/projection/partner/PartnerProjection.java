package dev.cspmesh.navigator.projection.partner;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A partner, as its approval was published: who it is and whom to write to. */
@Entity
@Table(name = "partner_projection")
public class PartnerProjection {

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
    protected PartnerProjection() {}

    PartnerProjection(PartnerApproved event) {
        this.partnerId = event.partnerId();
        this.legalName = event.legalName();
        this.country = event.country();
        this.firstName = event.contact().firstName();
        this.lastName = event.contact().lastName();
        this.email = event.contact().email();
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
