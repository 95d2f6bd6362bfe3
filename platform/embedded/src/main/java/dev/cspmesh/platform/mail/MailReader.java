package dev.cspmesh.platform.mail;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes from a MIME message what a reader wants to see. */
final class MailReader {
    private static final Pattern LINK = Pattern.compile("https?://[^\\s\"'<>)]+");

    private MailReader() {}

    static Mail read(String id, String to, String receivedAt, MimeMessage message) {
        try {
            List<String> plain = texts(message, "text/plain");
            List<String> html = texts(message, "text/html");
            String text = plain.isEmpty() ? withoutTags(String.join("\n", html)) : String.join("\n", plain);
            return new Mail(
                    id,
                    sender(message),
                    to,
                    Optional.ofNullable(message.getSubject()).orElse(""),
                    text.strip(),
                    Stream.concat(plain.stream(), html.stream())
                            .flatMap(MailReader::links)
                            .distinct()
                            .toList(),
                    receivedAt);
        } catch (MessagingException | IOException e) {
            return new Mail(id, "", to, "(unreadable mail)", String.valueOf(e.getMessage()), List.of(), receivedAt);
        }
    }

    private static String sender(MimeMessage message) throws MessagingException {
        Address[] senders = Optional.ofNullable(message.getFrom()).orElse(new Address[0]);
        return senders.length == 0 ? "" : senders[0].toString();
    }

    private static List<String> texts(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return List.of(String.valueOf(part.getContent()));
        }
        List<String> texts = new ArrayList<>();
        if (part.getContent() instanceof Multipart parts) {
            for (int index = 0; index < parts.getCount(); index++) {
                BodyPart inner = parts.getBodyPart(index);
                texts.addAll(texts(inner, type));
            }
        }
        return texts;
    }

    private static Stream<String> links(String text) {
        return LINK.matcher(text).results().map(MatchResult::group).map(link -> link.replace("&amp;", "&"));
    }

    private static String withoutTags(String html) {
        return html.replaceAll("(?s)<(style|script).*?</\\1>", " ")
                .replaceAll("<[^>]+>", " ")
                .replace("&amp;", "&")
                .replaceAll("[ \\t]+", " ");
    }
}
