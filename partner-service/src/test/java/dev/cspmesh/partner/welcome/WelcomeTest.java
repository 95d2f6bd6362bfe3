package dev.cspmesh.partner.welcome;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.partner.Given;
import dev.cspmesh.partner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** With the real Keycloak and a real mailbox. */
@QuarkusTest
class WelcomeTest extends ServiceTest {

    @Test
    void an_approved_partners_contact_gets_a_set_password_mail_and_a_welcome_mail() {
        String unique = Given.unique();
        String email = "m" + unique + "@nordwind.example";

        String partnerId = Given.partner("DE", unique);

        List<String> subjects = subjectsTo(email, 2);
        assertThat(subjects).anyMatch(subject -> subject.contains(partnerId));
        assertThat(subjects).anyMatch(subject -> subject.contains("Update Your Account"));
    }

    private static List<String> subjectsTo(String email, int count) {
        String mailbox = ConfigProvider.getConfig().getValue("mesh.test.mailbox", String.class);
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(
                        () -> given().baseUri(mailbox)
                                .queryParam("to", email)
                                .accept("application/json")
                                .get()
                                .jsonPath()
                                .<String>getList("subject"),
                        subjects -> subjects.size() >= count);
    }
}
