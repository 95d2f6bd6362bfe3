package dev.cspmesh.kit.caller;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of roles and duties stands in the documentation; {@code -Dmesh.domain.renew=true} writes it anew. */
class DutyTableTest {

    private static final Path FILE = Path.of(System.getProperty("mesh.root", "../.."), "docs", "domain", "roles.md");
    private static final List<Participant> PEOPLE =
            List.of(Participant.VMWARE, Participant.AGGREGATOR, Participant.CSP_SAAS, Participant.CUSTOMER);

    @Test
    void the_documentation_says_which_role_has_which_duty() throws IOException {
        String table = """
                # Roles and duties
                Which roles of which participant have which duty. Each operation of each service declares one duty; `x-roles` in the
                OpenAPI documents has the roles of each. A participant that an operation doesn't let in stays outside whatever the role.

                | duty | VMware | Aggregator | CSP | customer |
                |---|---|---|---|---|
                """
                + Stream.of(Duty.values())
                        .filter(duty -> duty != Duty.NONE)
                        .map(DutyTableTest::row)
                        .collect(Collectors.joining("\n", "", "\n"));
        if (Boolean.getBoolean("mesh.domain.renew")) {
            Files.writeString(FILE, table);
        }

        assertThat(Files.readString(FILE))
                .as("renew it with -Dmesh.domain.renew=true")
                .isEqualTo(table);
    }

    private static String row(Duty duty) {
        String cells = PEOPLE.stream()
                .map(participant -> Role.codes(duty.roles(participant)))
                .collect(Collectors.joining(" | "));
        return "| %s | %s |".formatted(duty.name().toLowerCase(Locale.ROOT).replace('_', ' '), cells);
    }
}
