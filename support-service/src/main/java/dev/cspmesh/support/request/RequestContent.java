package dev.cspmesh.support.request;

import dev.cspmesh.support.desk.Category;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/**
 * What somebody asks.
 *
 * @param product code of a service or of one of the program's tools
 * @param severity 1 (everything is down) to 4 (a question)
 */
@Embeddable
public record RequestContent(
        String product,
        @Enumerated(EnumType.STRING) Category category,
        int severity,
        String subject,
        String description,

        @Enumerated(EnumType.STRING) @Column(name = "contact_method")
        ContactMethod contactMethod) {

    static final int MOST_SEVERE = 1;

    /** All that a reader of the request reads. */
    public String words() {
        return subject + "\n" + description;
    }

    /** The same matter in the CSP's words. VMware answers to the CSP by e-mail; how the customer is reached is not passed on. */
    public RequestContent inOtherWords(String otherSubject, String otherDescription) {
        return new RequestContent(product, category, severity, otherSubject, otherDescription, ContactMethod.EMAIL);
    }
}
