package dev.cspmesh.navigator.projection.partner;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;

/** What navigator reads of {@code partner.approved.v1}. */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PartnerApproved(String partnerId, String legalName, String country, Contact contact) {

    /** The primary contact, who gets the invitation. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    public record Contact(String firstName, String lastName, String email) {}
}
