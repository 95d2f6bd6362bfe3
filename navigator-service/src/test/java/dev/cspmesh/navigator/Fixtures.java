package dev.cspmesh.navigator;

import dev.cspmesh.kit.caller.Caller;
import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.navigator.customer.Contact;
import dev.cspmesh.navigator.customer.CustomerOrganization;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;

/** Objects that domain tests start from. */
public final class Fixtures {

    public static final Clock NOW = Clock.fixed(Instant.parse("2024-08-21T08:00:00Z"), ZoneOffset.UTC);
    public static final UUID CUSTOMER = UUID.fromString("019a9c6e-0000-7000-8000-000000000005");

    /** A person of the provider. */
    public static final Caller PROVIDER = new Caller(Participant.CSP_SAAS, "CSP-1", "somebody");

    /** A person of the customer. */
    public static final Caller AT_CUSTOMER = new Caller(Participant.CUSTOMER, CUSTOMER.toString(), "somebody");

    private Fixtures() {}

    public static CustomerOrganization customer() {
        return CustomerOrganization.create(
                CUSTOMER,
                new CustomerOrganization.Parent(new UUID(7, 7), "CSP-1"),
                new CustomerOrganization.Company("Hafen Logistik AG", "DE"),
                new Contact("Ada", "Berg", "Ada.Berg@hafen.example"),
                NOW);
    }
}
