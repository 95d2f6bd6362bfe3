package dev.cspmesh.partner.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.partner.Given;
import dev.cspmesh.partner.Mailbox;
import dev.cspmesh.partner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

/** With the real Keycloak and a real mailbox. */
@QuarkusTest
class IdentityProvisioningTest extends ServiceTest {

    @Test
    void an_approved_partners_contact_gets_a_set_password_mail_and_a_welcome_mail() {
        String unique = Given.unique();
        String email = "m" + unique + "@nordwind.example";

        String partnerId = Given.partner("DE", unique);

        assertThat(Mailbox.await(email, partnerId)).anyMatch(subject -> subject.contains("Update Your Account"));
    }
}
