package dev.cspmesh.support.handling;

import dev.cspmesh.kit.test.door.DoorTest;
import dev.cspmesh.kit.test.guard.Cast;
import dev.cspmesh.kit.test.guard.IsolationReportTest;
import dev.cspmesh.kit.test.matrix.World;
import dev.cspmesh.support.Neighbours;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;

/** Nobody reads or moves a request that is not theirs, and no customer shows towards VMware. */
@QuarkusTest
class AuthorizationMatrixTest extends RequestApi implements IsolationReportTest, DoorTest {

    private static final String INSIDE_CSP = "Call their account manager at eight.";
    private static final String INSIDE_VMWARE = "Known defect since the last patch.";
    private static final String INSIDE_CUSTOMER = "Our own boss is angry by now.";
    private static final String WORK_NOTE = "Restarted twice for Bergmann Logistik AG.";

    @Override
    public World world() {
        Neighbours.publish();
        Cast cast = new Cast(
                "AGG-1001",
                "AGG-1002",
                Neighbours.CSP_A,
                Neighbours.CSP_B,
                Neighbours.A1.id().toString(),
                Neighbours.A2.id().toString(),
                Neighbours.B1.id().toString());
        String origin = ofCustomer();
        String vendor = escalate(origin).statusCode(201).extract().path("id");
        note(cspA(), vendor, INSIDE_CSP, "INTERNAL").statusCode(201);
        note(vmware(), vendor, INSIDE_VMWARE, "INTERNAL").statusCode(201);
        note(customerA1(), origin, INSIDE_CUSTOMER, "INTERNAL").statusCode(201);
        return new World(cast.actors())
                .object("support-request", Map.of("id", origin), "customer-a1", "csp-a")
                .object("support-request", Map.of("id", vendor), "csp-a", "vmware")
                .object("support-request", Map.of("id", ofCsp()), "csp-a", "vmware")
                .object("support-request", Map.of("id", ofB1()), "customer-b1", "csp-b")
                .missing("support-request", Map.of("id", id()))
                .object("article", Map.of("id", article()), "vmware")
                .missing("article", Map.of("id", id()))
                .object("knowledge-search", Map.of("id", searched(customerA1())), "customer-a1")
                .object("knowledge-search", Map.of("id", searched(cspA())), "csp-a")
                .object("knowledge-search", Map.of("id", searched(customer(Neighbours.B1))), "customer-b1")
                .object("knowledge-search", Map.of("id", searched(aggregator())), "aggregator-a")
                .object("knowledge-search", Map.of("id", searched(vmware())), "vmware")
                .missing("knowledge-search", Map.of("id", id()))
                .secret(Neighbours.A1.name(), "the name of customer A1", "customer-a1", "csp-a")
                .secret(Neighbours.A1.email(), "the address of customer A1", "customer-a1", "csp-a")
                .secret(INSIDE_CSP, "the provider's internal note", "csp-a")
                .secret(INSIDE_VMWARE, "VMware's internal note", "vmware")
                .secret(INSIDE_CUSTOMER, "the customer's internal note", "customer-a1")
                .secret(WORK_NOTE, "the provider's work note", "csp-a")
                .secret(Neighbours.B1.name(), "the name of customer B1", "customer-b1", "csp-b");
    }

    private static String ofB1() {
        return open(() -> customer(Neighbours.B1), "vmc-aws", "TECHNICAL")
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String article() {
        return cspA().body("{\"query\": \"sddc provisioning\"}")
                .post("/knowledge-base/searches")
                .then()
                .statusCode(201)
                .extract()
                .path("articles[0].articleId");
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
