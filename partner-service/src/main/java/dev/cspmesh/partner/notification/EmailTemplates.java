package dev.cspmesh.partner.notification;

import io.quarkus.qute.Engine;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Writes a notification from its template: the first line is the subject, then come the paragraphs. The same paragraphs make
 * the HTML page.
 */
@ApplicationScoped
class EmailTemplates {

    private final Engine templates;

    EmailTemplates(Engine templates) {
        this.templates = templates;
    }

    /** A notification, ready to be sent. */
    record Written(String subject, String plain, String html) {}

    Written write(String template, Map<String, ?> data) {
        String[] parts = fill(template + ".txt", data).split("\n", 2);
        String plain = parts[1].strip() + "\n";
        List<String> paragraphs = Arrays.stream(plain.split("\n\n"))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
        String subject = parts[0].strip();
        String html = fill("page.html", Map.of("title", subject, "paragraphs", paragraphs));
        return new Written(subject, plain, html);
    }

    private String fill(String name, Map<String, ?> data) {
        Template template = Optional.ofNullable(templates.getTemplate("mail/" + name))
                .orElseThrow(() -> new IllegalStateException("There is no template " + name));
        TemplateInstance instance = template.instance();
        data.forEach(instance::data);
        return instance.render();
    }
}
