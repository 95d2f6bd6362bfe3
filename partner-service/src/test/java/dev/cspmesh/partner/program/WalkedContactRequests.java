package dev.cspmesh.partner.program;

import dev.cspmesh.kit.test.lifecycle.WalkedAggregate;
import dev.cspmesh.kit.test.lifecycle.WalkedObject;
import dev.cspmesh.partner.Given;
import dev.cspmesh.partner.ServiceTest;

/** Questions about the program in both states. */
public final class WalkedContactRequests extends ServiceTest {

    private WalkedContactRequests() {}

    public static WalkedAggregate walk() {
        return WalkedAggregate.of(ContactRequestLifeCycle.TABLE, "/contact-requests/{id}")
                .state(ContactStatus.OPEN, WalkedContactRequests::asked)
                .state(ContactStatus.ANSWERED, WalkedContactRequests::answered)
                .caller("vmware", request -> vmware());
    }

    private static WalkedObject asked() {
        String unique = Given.unique();
        csp("CSP-1")
                .body("""
                        {"name": "Mara Lindt", "email": "q%s@nordwind.example", "country": "DE", "message": "Which level?"}
                        """.formatted(unique))
                .post("/contact-requests")
                .then()
                .statusCode(201);
        return WalkedObject.of(vmware().get("/contact-requests?q=" + unique).path("items[0].id"));
    }

    private static WalkedObject answered() {
        WalkedObject request = asked();
        String path = "/contact-requests/" + request.get("id");
        Given.confirming(path)
                .body("{\"answer\": \"The smallest.\"}")
                .post(path + "/answer")
                .then()
                .statusCode(200);
        return request;
    }
}
