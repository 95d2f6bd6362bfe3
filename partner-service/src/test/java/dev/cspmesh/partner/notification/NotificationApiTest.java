package dev.cspmesh.partner.notification;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import dev.cspmesh.partner.Given;
import dev.cspmesh.partner.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Whether the program's mails could be sent is seen at what they are about. */
@QuarkusTest
class NotificationApiTest extends ServiceTest {

    @Inject
    Pool pool;

    @Test
    void a_partner_and_vmware_see_the_partners_mails_and_that_they_were_sent() {
        String partnerId = Given.partner("DE");

        soon().untilAsserted(() -> csp(partnerId)
                .get("/notifications?about=" + partnerId)
                .then()
                .statusCode(200)
                .body("items.status", hasItem("SENT"))
                .body("items.party", everyItem(equalTo(partnerId))));
        csp("CSP-1").get("/notifications?about=" + partnerId).then().body("items", empty());
        vmware().get("/notifications?party=" + partnerId).then().body("items.aboutKind", hasItem("partner"));
    }

    @Test
    void a_mail_that_is_refused_for_good_is_not_tried_again_until_somebody_asks_for_that() {
        String partnerId = "CSP-" + Given.unique();
        UUID id = unsendable(partnerId);

        soon().untilAsserted(() -> csp(partnerId)
                .get("/notifications/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("FAILED"))
                .body("failure", notNullValue())
                .body("allowedActions.action", contains("resendNotification")));
        vmware().get("/notifications?status=FAILED&q=" + partnerId).then().body("items.id", contains(id.toString()));
        once(csp("CSP-1")).post("/notifications/" + id + "/resend").then().statusCode(404);

        correct(id);
        once(csp(partnerId)).post("/notifications/" + id + "/resend").then().statusCode(200);

        soon().untilAsserted(
                        () -> csp(partnerId).get("/notifications/" + id).then().body("status", equalTo("SENT")));
        once(vmware())
                .post("/notifications/" + id + "/resend")
                .then()
                .statusCode(409)
                .body("type", equalTo("https://csp-mesh.example/problems/wrong-state"));
    }

    private UUID unsendable(String party) {
        UUID id = UUID.randomUUID();
        execute(
                "insert into notification (id, recipient, subject, plain, html, written_at, party, about_kind, about_id)"
                        + " values ($1, 'no address', $2, 'text', '<p>text</p>', now(), $2, 'partner', $2)",
                Tuple.of(id, party));
        execute("insert into job (kind, subject, due_at) values ('notification', $1, now())", Tuple.of(id.toString()));
        return id;
    }

    private void correct(UUID id) {
        execute("update notification set recipient = 'mara@nordwind.example' where id = $1", Tuple.of(id));
    }

    private void execute(String sql, Tuple values) {
        pool.preparedQuery(sql).execute(values).await().atMost(Duration.ofSeconds(10));
    }
}
