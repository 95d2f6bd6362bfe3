package dev.cspmesh.sandbox.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.platform.component.MeshService;
import dev.cspmesh.platform.state.StateFile;
import dev.cspmesh.sandbox.journey.WalkedMesh;
import dev.cspmesh.sandbox.mesh.MeshLauncher;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** After a whole walk nothing stands in logs, messages or mails that does not belong there. */
@Order(2)
@ResourceLock(value = WalkedMesh.NAME, mode = ResourceAccessMode.READ)
class TracesTest {

    /** The customers of the walk with the domains of their addresses, as the journey casts them. */
    private static final Map<String, String> CUSTOMERS = Map.of(
            "Hansebau GmbH", "@hansebau.example",
            "Salzburg Medizin AG", "@salzmed.example",
            "Kyoto Foods KK", "@kyotofoods.example");

    /** The one topic by which services learn who a customer is. Only services can read topics. */
    private static final Set<String> KNOWS_CUSTOMERS = Set.of("customer.v1");

    private static final Pattern TOKEN = Pattern.compile("\\beyJ[\\w-]{8,}\\.eyJ[\\w-]{8,}");
    private static final Pattern INVITATION = Pattern.compile("token=([\\w-]{43})");

    private final MeshLauncher mesh = WalkedMesh.get();
    private final Traces traces = new Traces(mesh);

    @ParameterizedTest
    @EnumSource(MeshService.class)
    void a_log_holds_no_secret_and_no_person(MeshService service) {
        String log = traces.log(service);

        assertThat(log).contains("\"message\"");
        assertThat(secrets()
                        .and(customers())
                        .pattern("an e-mail address", Pattern.compile("[\\w.+-]+@[\\w-]+\\.example"))
                        .in(service.id(), log))
                .isEmpty();
    }

    @Test
    void no_message_holds_a_secret() {
        List<Traces.Message> messages = traces.messages();

        assertThat(messages).hasSizeGreaterThan(50);
        assertThat(messages)
                .flatMap(message -> secrets().in(message.topic(), message.text()))
                .isEmpty();
    }

    @Test
    void customers_are_named_where_services_learn_of_them_and_nowhere_else() {
        Map<Boolean, List<Traces.Message>> messages = traces.messages().stream()
                .collect(Collectors.partitioningBy(message -> KNOWS_CUSTOMERS.contains(message.topic())));

        assertThat(messages.get(true))
                .flatMap(message -> customers().in(message.topic(), message.text()))
                .hasSizeGreaterThanOrEqualTo(2 * CUSTOMERS.size());
        assertThat(messages.get(false))
                .flatMap(message -> customers().in(message.topic() + " " + message.type(), message.text()))
                .isEmpty();
    }

    @Test
    void a_mail_holds_no_secret_but_the_one_that_its_own_link_needs() {
        List<Traces.Mail> mails = traces.mails(".example");

        assertThat(mails).hasSizeGreaterThan(8);
        for (Traces.Mail mail : mails) {
            String rest = mail.links().stream()
                    .filter(TracesTest::mayCarrySecret)
                    .reduce(mail.subject() + " " + mail.text(), (text, link) -> text.replace(link, ""));
            assertThat(secrets().in(mail.subject() + " to " + mail.to(), rest)).isEmpty();
        }
    }

    @Test
    void nobody_but_a_customer_and_its_provider_gets_mail_that_names_the_customer() {
        assertThat(Stream.of("@alpen.example", "@pacific.example", "@csp-mesh.example")
                        .flatMap(domain -> traces.mails(domain).stream())
                        .flatMap(mail -> customers().in(mail.to(), mail.subject() + " " + mail.text()).stream()))
                .isEmpty();
    }

    /** Keycloak's set-password link carries its action token, the invitation's link its own token. */
    private static boolean mayCarrySecret(String link) {
        return link.contains("/login-actions/action-token?key=")
                || INVITATION.matcher(link).find();
    }

    private static Unwanted customers() {
        Unwanted customers = Unwanted.nothing();
        for (Map.Entry<String, String> customer : CUSTOMERS.entrySet()) {
            customers = customers
                    .text("the customer " + customer.getKey(), customer.getKey())
                    .text("an address of " + customer.getKey(), customer.getValue());
        }
        return customers;
    }

    /** Tokens of any kind, and every password and secret that this mesh and its actors have. */
    private Unwanted secrets() {
        Unwanted secrets = Unwanted.nothing()
                .pattern("a signed token", TOKEN)
                .and(values(mesh.platform().state().resolve("secrets.properties"), ""))
                .and(values(mesh.folders().actors(), ".password"));
        for (MeshService service : MeshService.values()) {
            secrets = secrets.text(
                    "the database password of " + service.id(),
                    String.valueOf(mesh.environment(service).get("QUARKUS_DATASOURCE_PASSWORD")));
        }
        for (String token : invitationTokens()) {
            secrets = secrets.text("an invitation token", token);
        }
        assertThat(secrets.size()).isGreaterThan(20);
        return secrets;
    }

    private static Unwanted values(Path file, String ending) {
        Properties properties = StateFile.read(file);
        Unwanted values = Unwanted.nothing();
        for (String key : properties.stringPropertyNames()) {
            if (key.endsWith(ending)) {
                values = values.text(key, properties.getProperty(key));
            }
        }
        return values;
    }

    private List<String> invitationTokens() {
        List<String> tokens = traces.mails(".example").stream()
                .flatMap(mail -> INVITATION.matcher(mail.text()).results())
                .map(match -> match.group(1))
                .distinct()
                .toList();
        assertThat(tokens).hasSizeGreaterThanOrEqualTo(2);
        return tokens;
    }
}
