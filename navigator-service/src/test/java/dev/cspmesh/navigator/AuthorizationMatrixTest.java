package dev.cspmesh.navigator;

import dev.cspmesh.kit.test.door.DoorTest;
import dev.cspmesh.kit.test.guard.Cast;
import dev.cspmesh.kit.test.guard.IsolationReportTest;
import dev.cspmesh.kit.test.matrix.World;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;

/** Nobody reads or moves an organization, a service, a data center or terms that are not theirs. */
@QuarkusTest
class AuthorizationMatrixTest extends ServiceTest implements IsolationReportTest, DoorTest {

    @Override
    public World world() {
        Given.Served a1 = Given.servedCustomer();
        Given.Served b1 = Given.servedCustomer();
        Given.Served a2 = new Given.Served(a1.partnerId(), Given.customerOf(a1.partnerId()));
        World world = new World(new Cast(
                        "AGG-1001",
                        "AGG-1002",
                        a1.partnerId(),
                        b1.partnerId(),
                        a1.customerId(),
                        a2.customerId(),
                        b1.customerId())
                .actors());
        ofCustomer(world, a1, "csp-a", "customer-a1");
        ofCustomer(world, b1, "csp-b", "customer-b1");
        customer(world, a2, "csp-a", "customer-a2");
        ofProvider(world, a1.partnerId(), "csp-a", "customer-a1", "customer-a2");
        ofProvider(world, b1.partnerId(), "csp-b", "customer-b1");
        for (String kind :
                new String[] {"invitation", "provider-organization", "terms-of-service", "customer-request"}) {
            world.missing(kind, Map.of("id", id()));
        }
        String nobody = id();
        world.missing(
                        "customer-organization",
                        Map.of("customerId", nobody, "id", nobody, "service", "vmc-aws", "activationId", nobody))
                .missing("access-grant", Map.of("customerId", nobody, "service", "vmc-aws"))
                .missing("activation", Map.of("customerId", nobody, "activationId", id()))
                .missing("sddc", Map.of("customerId", nobody, "sddcId", id()));
        return world;
    }

    /** With the activation that a data center at this customer belongs to. */
    private static void customer(World world, Given.Served at, String activation, String csp, String customer) {
        Map<String, String> path = Map.of(
                "customerId", at.customerId(), "id", at.customerId(), "service", "vmc-aws", "activationId", activation);
        world.object("customer-organization", path, customer, csp);
    }

    private static void customer(World world, Given.Served at, String csp, String customer) {
        customer(world, at, id(), csp, customer);
    }

    private static void ofCustomer(World world, Given.Served at, String csp, String customer) {
        String activation = at.activation();
        customer(world, at, activation, csp, customer);
        String sddc = id();
        csp(at.partnerId())
                .body("{\"name\":\"warehouse\",\"region\":\"eu-central-1\",\"hosts\":3,\"activationId\":\"" + activation
                        + "\"}")
                .put(at.path() + "/sddcs/" + sddc)
                .then()
                .statusCode(202);
        csp(at.partnerId())
                .body("{\"level\":\"FULL\",\"permissions\":[],\"endsOn\":\""
                        + Given.today().plusDays(30) + "\"}")
                .put(at.path() + "/access-grants/vmc-aws")
                .then()
                .statusCode(200);
        world.object("activation", Map.of("customerId", at.customerId(), "activationId", activation), customer, csp)
                .object("sddc", Map.of("customerId", at.customerId(), "sddcId", sddc), customer, csp)
                .object("access-grant", Map.of("customerId", at.customerId(), "service", "vmc-aws"), customer, csp);
    }

    private static void ofProvider(World world, String partner, String csp, String... customers) {
        String organization = first(partner, "/provider-organizations");
        world.object("invitation", Map.of("id", first(partner, "/invitations")), csp)
                .object("customer-request", Map.of("id", Given.customerRequested(partner)), csp)
                .object("provider-organization", Map.of("id", organization), csp)
                .known(organization, customers)
                .object("terms-of-service", Map.of("id", Given.publishedTerms(partner)), csp, customers)
                .object("terms-of-service", Map.of("id", Given.draftTerms(partner)), csp);
    }

    private static String first(String partner, String list) {
        return csp(partner).get(list).path("items[0].id");
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
