package dev.cspmesh.navigator.customer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.navigator.Given;
import dev.cspmesh.navigator.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

/** With the real Keycloak and a real mailbox. */
@QuarkusTest
class ProvisionContactIdentityTest extends ServiceTest {

    @Test
    void a_new_customers_contact_gets_one_set_password_mail() {
        String email = Given.customerCreation(Given.onboardedPartner())
                .statusCode(201)
                .extract()
                .path("contact.email");

        List<String> subjects = soon().until(() -> subjectsTo(email), found -> !found.isEmpty());

        assertThat(subjects).singleElement().asString().contains("Update Your Account");
    }

    private static List<String> subjectsTo(String email) {
        String mailbox = ConfigProvider.getConfig().getValue("mesh.test.mailbox", String.class);
        return anyone().get(mailbox + "?to=" + email).jsonPath().getList("subject");
    }
}
