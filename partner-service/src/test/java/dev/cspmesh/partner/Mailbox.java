package dev.cspmesh.partner;

import static io.restassured.RestAssured.given;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.eclipse.microprofile.config.ConfigProvider;

/** A look into the mailbox of the shared platform. */
public final class Mailbox {

    private Mailbox() {}

    /** Waits until a mail whose subject contains this has come to the address; all subjects that are there then. */
    public static List<String> await(String address, String subject) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> subjects(address), subjects -> subjects.stream().anyMatch(each -> each.contains(subject)));
    }

    public static List<String> subjects(String address) {
        String mailbox = ConfigProvider.getConfig().getValue("mesh.test.mailbox", String.class);
        return given().baseUri(mailbox)
                .queryParam("to", address)
                .accept("application/json")
                .get()
                .jsonPath()
                .getList("subject");
    }
}
