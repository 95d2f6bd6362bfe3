package dev.cspmesh.partner.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.partner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@QuarkusTest
class EmailTemplatesTest extends ServiceTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates/mail");

    private static final Optional<MailLinks.Footer> FOOTER =
            Optional.of(new MailLinks.Footer("Contract C-2024-17", "https://contracts.example/contracts/7"));

    @Inject
    EmailTemplates templates;

    @Test
    void every_template_makes_a_subject_a_text_and_a_page() throws IOException {
        List<String> names;
        try (var files = Files.list(TEMPLATES)) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .toList();
        }

        assertThat(names).hasSizeGreaterThan(20).allSatisfy(name -> {
            EmailTemplates.Written email = templates.write(name, everything(), FOOTER);
            assertThat(email.subject()).as(name).isNotBlank().doesNotContain("{", "\n");
            assertThat(email.plain()).as(name).isNotBlank().doesNotContain("{");
            assertThat(email.plain()).as(name).endsWith("Contract C-2024-17\nhttps://contracts.example/contracts/7\n");
            assertThat(email.html())
                    .as(name)
                    .contains("<a href=\"https://contracts.example/contracts/7\">Contract C-2024-17</a>")
                    .contains("<p", "</html>")
                    .doesNotContain("{p", "{#");
        });
    }

    @Test
    void what_somebody_wrote_is_text_in_the_page() {
        Map<String, Object> data = everything();
        data.put("reason", "<script>alert(1)</script>");

        EmailTemplates.Written email = templates.write("application-rejected", data, FOOTER);

        assertThat(email.html()).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(email.plain()).contains("<script>");
    }

    private static Map<String, Object> everything() {
        Map<String, Object> data = new HashMap<>();
        for (String name : List.of(
                "id",
                "name",
                "company",
                "due",
                "question",
                "answer",
                "reason",
                "reference",
                "message",
                "party",
                "course",
                "day",
                "contractId",
                "partner",
                "partnerId",
                "number",
                "service",
                "kind",
                "startsOn",
                "endsOn",
                "endedOn",
                "terminatesOn",
                "terminatedOn",
                "effectiveOn",
                "changeRequestId",
                "remark")) {
            data.put(name, "any " + name);
        }
        data.put("balance", Map.of("amount", "12.00", "currency", "USD"));
        return data;
    }
}
