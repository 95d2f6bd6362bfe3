package dev.cspmesh.partner.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.kit.identity.KeycloakAdmin;
import dev.cspmesh.partner.Given;
import dev.cspmesh.partner.ServiceTest;
import dev.cspmesh.partner.person.Contact;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.junit.jupiter.api.Test;

/** What is taken at the entry gives a user, by the real identity provider. */
@QuarkusTest
class AcceptedPeopleTest extends ServiceTest {

    private static final List<String> NAMES = List.of(
            "Anna-Lena",
            "O'Neil",
            "D’Angelo",
            "Müller",
            "Nguyễn",
            "山田",
            "𠮷野",
            "محمد",
            "Ольга",
            "José María",
            "St. John",
            "Jr., Sam",
            "van der Berg",
            "Łukasz",
            "Παπαδόπουλος",
            "אברהם",
            "प्रिया",
            "Mara 2",
            "x",
            "Anna (Ann)",
            "Anna / Berg",
            "Smith & Sons",
            "A\u200bB",
            "A\tB",
            "A\nB",
            "`",
            "@",
            "+",
            "_",
            ":",
            "–",
            "€",
            "°");
    private static final List<String> ADDRESSES = List.of(
            "mara.lindt@UNIQUE.example",
            "mara+news@UNIQUE.example",
            "m_l-x@UNIQUE.example",
            "-m@UNIQUE.example",
            "m.@UNIQUE.example",
            ".m@UNIQUE.example",
            "m..l@UNIQUE.example",
            "o'neil@UNIQUE.example",
            "a&b@UNIQUE.example",
            "a/b@UNIQUE.example",
            "a=b@UNIQUE.example",
            "ü@UNIQUE.example",
            "m@üUNIQUE.example",
            "m@xn--mller-UNIQUE.example",
            "m@UNIQUE",
            "m@-UNIQUE.example",
            "m@UNIQUE-.example",
            "m@UNIQUE..example",
            "m@UNIQUE.example.",
            "m@[127.0.0.1]",
            "\"m l\"@UNIQUE.example",
            "m l@UNIQUE.example",
            "m@@UNIQUE.example",
            "m@UNIQUE_x.example",
            "m",
            "m@",
            "Mara <m@UNIQUE.example>",
            "m,n@UNIQUE.example");

    @Inject
    Validator validator;

    @Inject
    @RestClient
    KeycloakAdmin keycloak;

    @Test
    void a_name_is_taken_at_the_entry_if_the_identity_provider_takes_it_and_only_then() {
        Stream<String> printable = IntStream.concat(IntStream.range(0x20, 0x7f), IntStream.of(0xa7, 0x7f, 0x85, 0x2028))
                .mapToObj(each -> "A" + Character.toString(each) + "b");

        assertThat(Stream.concat(printable, NAMES.stream()))
                .allSatisfy(name ->
                        assertThat(isTakenHere(person(name))).as("%s", name).isEqualTo(isTakenThere(person(name))));
    }

    /**
     * Left out on purpose: domains that the wires know by another name, what only an inner net routes, and local parts in
     * quotes, which hardly any mail server takes.
     */
    @Test
    void an_address_that_is_taken_at_the_entry_gives_a_user() {
        Stream<String> odd =
                IntStream.range(0x21, 0x7f).mapToObj(each -> "m" + Character.toString(each) + "x@UNIQUE.example");

        assertThat(Stream.concat(odd, ADDRESSES.stream()).map(each -> each.replace("UNIQUE", Given.unique())))
                .allSatisfy(address -> assertThat(isTakenHere(at(address)))
                        .as("%s", address)
                        .isEqualTo(isTakenThere(at(address))
                                && address.chars().allMatch(letter -> letter < 0x7f)
                                && !address.contains("_x.example")
                                && !address.contains("[")
                                && !address.startsWith("\"")));
    }

    @Test
    void whoever_is_taken_at_the_entry_gets_a_user_whatever_the_letters_are() {
        Random random = new Random(16);
        String letters = "aZ9 '-.,äßøŁ山田محОλ`:@+_–€°&(/;=~^§!\t";

        assertThat(Stream.generate(() -> random.ints(1 + random.nextInt(12), 0, letters.length())
                                .mapToObj(each -> letters.substring(each, each + 1))
                                .reduce("", String::concat))
                        .limit(60))
                .filteredOn(name -> isTakenHere(person(name)))
                .isNotEmpty()
                .allSatisfy(name ->
                        assertThat(isTakenThere(person(name))).as("%s", name).isTrue());
    }

    private static Contact person(String name) {
        return new Contact(name, name, "m" + Given.unique() + "@nordwind.example", "");
    }

    private static Contact at(String address) {
        return new Contact("Mara", "Lindt", address, "");
    }

    private boolean isTakenHere(Contact contact) {
        return validator.validate(contact).isEmpty();
    }

    private boolean isTakenThere(Contact contact) {
        var user = new KeycloakAdmin.User(
                "",
                contact.email(),
                contact.email(),
                contact.firstName(),
                contact.lastName(),
                true,
                true,
                Map.of("party", List.of("CSP-1")),
                List.of());
        try {
            keycloak.create(user).await().atMost(Duration.ofSeconds(20));
            return true;
        } catch (WebApplicationException e) {
            assertThat(e.getResponse().getStatus()).isEqualTo(400);
            return false;
        }
    }
}
