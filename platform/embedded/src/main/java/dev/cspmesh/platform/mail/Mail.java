package dev.cspmesh.platform.mail;

import java.util.List;

/**
 * One mail as delivered to one address.
 *
 * @param id sorts by arrival
 * @param text the plain part, or the HTML part without tags where there is no plain one
 * @param links http addresses in the order in which they stand in the mail, each once
 * @param receivedAt ISO 8601, UTC
 */
public record Mail(
        String id, String from, String to, String subject, String text, List<String> links, String receivedAt) {
    public Mail {
        links = List.copyOf(links);
    }
}
