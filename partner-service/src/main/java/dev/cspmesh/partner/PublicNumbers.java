package dev.cspmesh.partner;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;

/** The sequences of the public numbers: each number is given once and never again, whatever happens to the row. */
public enum PublicNumbers {
    PARTNER("partner_number", "CSP-"),
    AGGREGATOR("aggregator_number", "AGG-"),
    CONTACT_REQUEST("contact_reference", "CR-");

    private final String statement;
    private final String prefix;

    PublicNumbers(String sequence, String prefix) {
        this.statement = "select nextval('" + sequence + "')";
        this.prefix = prefix;
    }

    /** A number that nobody had before; in the current transaction. */
    public Uni<String> next() {
        return Panache.getSession()
                .chain(session ->
                        session.createNativeQuery(statement, Long.class).getSingleResult())
                .map(number -> prefix + number);
    }
}
