package dev.cspmesh.kit.mail;

import io.vertx.ext.mail.MailMessage;
import java.util.List;

/**
 * One mail to one address, as text and as a page.
 *
 * @param messageId without brackets; a repeat after a crash carries the same, so that a mailbox can tell
 */
public record OutgoingMail(String messageId, String to, String subject, String text, String html) {

    /** The message for the mail client: no field without a value (RFC 5322, 3.6.3), and a subject of whole letters. */
    public MailMessage from(String sender) {
        return new MailMessage()
                .setFrom(sender)
                .setTo(List.of(to))
                .setText(text)
                .setHtml(html)
                .addHeader("Message-ID", "<" + messageId + ">")
                .addHeader("Subject", EncodedWords.of(subject));
    }
}
