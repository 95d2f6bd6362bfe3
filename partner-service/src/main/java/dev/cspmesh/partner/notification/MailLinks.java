package dev.cspmesh.partner.notification;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What stands at the end of each e-mail: the object's number, and where it is. */
@ApplicationScoped
class MailLinks {

    private final String partners;
    private final String contracts;

    /** Base addresses of the two services, as people reach them. */
    MailLinks(
            @ConfigProperty(name = "mesh.partner.url") String partners,
            @ConfigProperty(name = "mesh.contract.url") String contracts) {
        this.partners = partners;
        this.contracts = contracts;
    }

    /** The end of an e-mail. */
    record Footer(String label, String link) {}

    Optional<Footer> of(Concern concern, Map<String, ?> data) {
        return Optional.ofNullable(concern.kind())
                .map(kind -> new Footer(label(kind, concern, data), link(kind, concern)));
    }

    private static String label(String kind, Concern concern, Map<String, ?> data) {
        Object number = data.containsKey("number") ? data.get("number") : data.get("reference");
        String name = Character.toUpperCase(kind.charAt(0)) + kind.substring(1).replace('-', ' ');
        return name + " " + (number == null ? concern.id() : number);
    }

    private String link(String kind, Concern concern) {
        return switch (kind) {
            case "contract" -> contracts + "/contracts/" + concern.id();
            case "sales-enquiry" -> contracts + "/sales-enquiries/" + concern.id();
            case "contact-request" -> partners + "/program";
            case "application" -> partners + "/applications/" + concern.id() + "/applicant-view";
            case "aggregator" -> partners + "/aggregators/" + concern.id();
            default -> partners + "/partners/" + concern.id();
        };
    }
}
