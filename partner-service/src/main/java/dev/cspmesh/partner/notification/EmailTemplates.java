package dev.cspmesh.partner.notification;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a notification from its template: the first line is the subject, then come the paragraphs. The same paragraphs make
 * the HTML page. At the end stand the number of the object that it is about, and a link to it.
 */
@ApplicationScoped
class EmailTemplates {

    private final Engine templates;

    EmailTemplates(Engine templates) {
        this.templates = templates;
    }

    /** A notification, ready to be sent. */
    record Written(String subject, String plain, String html) {}

    Written write(String template, Map<String, ?> data, Optional<MailLinks.Footer> footer) {
        String[] parts = fill(template + ".txt", data).split("\n", 2);
        String plain = parts[1].strip() + "\n";
        List<String> paragraphs = Arrays.stream(plain.split("\n\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        String subject = parts[0].strip();
        Map<String, Object> page = new HashMap<>(Map.of("title", subject, "paragraphs", paragraphs));
        footer.ifPresent(end -> page.put("footer", end));
        String end = footer.map(each -> "\n" + each.label() + "\n" + each.link() + "\n")
                .orElse("");
        return new Written(subject, plain + end, fill("page.html", page));
    }

    private String fill(String name, Map<String, ?> data) {
        Template template = Optional.ofNullable(templates.getTemplate("mail/" + name))
                .orElseThrow(() -> new IllegalStateException("There is no template " + name));
        TemplateInstance instance = template.instance();
        data.forEach(instance::data);
        return instance.render();
    }
}
