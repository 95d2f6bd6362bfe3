package dev.cspmesh.partner.letter;

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
import org.junit.jupiter.api.Test;

@QuarkusTest
class StationeryTest extends ServiceTest {

    private static final Path TEMPLATES = Path.of("src/main/resources/templates/mail");

    @Inject
    Stationery stationery;

    @Test
    void every_template_makes_a_subject_a_text_and_a_page() throws IOException {
        List<String> templates;
        try (var files = Files.list(TEMPLATES)) {
            templates = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".txt"))
                    .map(name -> name.substring(0, name.length() - 4))
                    .toList();
        }

        assertThat(templates).hasSizeGreaterThan(20).allSatisfy(name -> {
            Stationery.Written letter = stationery.write(name, everything());
            assertThat(letter.subject()).as(name).isNotBlank().doesNotContain("{", "\n");
            assertThat(letter.plain()).as(name).isNotBlank().doesNotContain("{");
            assertThat(letter.html()).as(name).contains("<p", "</html>").doesNotContain("{p", "{#");
        });
    }

    @Test
    void what_somebody_wrote_is_text_in_the_page() {
        Map<String, Object> data = everything();
        data.put("reason", "<script>alert(1)</script>");

        Stationery.Written letter = stationery.write("application-rejected", data);

        assertThat(letter.html()).doesNotContain("<script>").contains("&lt;script&gt;");
        assertThat(letter.plain()).contains("<script>");
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
                "partnerId",
                "number",
                "service",
                "kind",
                "balance",
                "startsOn",
                "endsOn",
                "endedOn",
                "terminatesOn",
                "terminatedOn",
                "effectiveOn")) {
            data.put(name, "any " + name);
        }
        return data;
    }
}
