package dev.cspmesh.sandbox.journey;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.sandbox.walk.Answer;
import dev.cspmesh.sandbox.walk.Api;
import dev.cspmesh.sandbox.walk.Walk;
import dev.cspmesh.sandbox.walk.WalkFailure;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Step 9: customers, their acceptance, access, the service tile, a data center in the Kubernetes API. */
final class Provision implements Step {

    @Override
    public int number() {
        return 9;
    }

    @Override
    public String name() {
        return "Configure customers and provision";
    }

    @Override
    public String walk(Walk walk) {
        DemoActors.CUSTOMERS.forEach(customer -> configure(walk, customer));
        DemoActors.CUSTOMERS.forEach(customer -> awaitStatus(walk, customer, activation(walk, customer), "ACTIVE"));
        awaitStatus(walk, DemoActors.CUSTOMERS.getFirst(), sddc(walk, DemoActors.CUSTOMERS.getFirst()), "READY");
        return "three customers accepted the terms and are ACTIVE; data center READY; %s"
                .formatted(inKubernetes(walk, DemoActors.CUSTOMERS.getFirst()));
    }

    private static void configure(Walk walk, DemoActors.Client customer) {
        String email = walk.email(customer.first().toLowerCase(Locale.ROOT), customer.domain());
        String id = create(walk, customer, email);
        walk.learn(customer.actor() + ".id", id);
        walk.enroll(customer.actor(), email);
        if (customer.equals(DemoActors.CUSTOMERS.getFirst())) {
            tileTooEarly(walk, customer);
        }
        Terms.accept(walk, customer);
        grant(walk, customer);
        openTile(walk, customer).expect(200, 202);
        provisionDataCenter(walk, customer);
    }

    private static String create(Walk walk, DemoActors.Client customer, String email) {
        return walk.api()
                .post(walk.mesh().navigator(), "/customer-organizations")
                .as(walk.actor(customer.provider()))
                .key(walk.key("create " + customer.actor()))
                .json(Map.of(
                        "name", walk.own(customer.company()),
                        "country", customer.country(),
                        "contact", Api.person(customer.first(), customer.last(), email)))
                .send()
                .expect(201)
                .at("id");
    }

    /** Only on a fresh walk: once the terms are accepted the tile is open. */
    private static void tileTooEarly(Walk walk, DemoActors.Client customer) {
        Answer answer = openTile(walk, customer);
        if (answer.status() >= 400) {
            walk.refused("opening the tile before the terms are accepted", 422, answer);
        }
    }

    private static Answer openTile(Walk walk, DemoActors.Client customer) {
        return walk.api()
                .put(walk.mesh().navigator(), activation(walk, customer))
                .as(walk.actor(customer.provider()))
                .json(Map.of("service", Sign.SERVICE))
                .send();
    }

    private static void grant(Walk walk, DemoActors.Client customer) {
        String path = organization(walk, customer) + "/access-grants/" + Sign.SERVICE;
        boolean granted = walk
                .all(customer.actor(), walk.mesh().navigator(), organization(walk, customer) + "/access-grants")
                .stream()
                .anyMatch(grant -> grant.path("status").asText().equals("GRANTED"));
        if (granted) {
            return;
        }
        walk.api()
                .put(walk.mesh().navigator(), path)
                .as(walk.actor(customer.provider()))
                .json(Map.of("level", "FULL", "endsOn", "2025-08-31"))
                .send()
                .expect(200, 201, 202);
        approve(walk, customer, path);
    }

    private static void approve(Walk walk, DemoActors.Client customer, String path) {
        String shown = walk.shown(customer.actor(), walk.mesh().navigator(), path);
        walk.api()
                .post(walk.mesh().navigator(), path + "/approval")
                .as(walk.actor(customer.actor()))
                .ifMatch(shown)
                .key(walk.key("grant " + customer.actor()))
                .send()
                .expect(200);
    }

    private static void provisionDataCenter(Walk walk, DemoActors.Client customer) {
        if (!customer.equals(DemoActors.CUSTOMERS.getFirst())) {
            return;
        }
        walk.api()
                .await(
                        "the tile to open",
                        () -> Optional.of(walk.api()
                                        .put(walk.mesh().navigator(), sddc(walk, customer))
                                        .as(walk.actor(customer.provider()))
                                        .json(Map.of(
                                                "name",
                                                "production",
                                                "region",
                                                "eu-central-1",
                                                "hosts",
                                                3,
                                                "activationId",
                                                walk.key("activation " + customer.actor())))
                                        .send())
                                .filter(answer ->
                                        answer.expect(200, 202, 409, 422).status() < 400));
    }

    private static void awaitStatus(Walk walk, DemoActors.Client customer, String path, String status) {
        walk.api()
                .await(
                        path + " to be " + status,
                        () -> Optional.of(walk.api()
                                        .get(walk.mesh().navigator(), path)
                                        .as(walk.actor(customer.provider()))
                                        .send()
                                        .expect(200))
                                .filter(answer -> answer.at("status").equals(status)));
    }

    private static String inKubernetes(Walk walk, DemoActors.Client customer) {
        String namespace = walk.api()
                .await(
                        "a namespace of the customer",
                        () -> items(walk, "/api/v1/namespaces").stream()
                                .filter(item -> item.path("metadata")
                                        .path("labels")
                                        .toString()
                                        .contains(walk.the(customer.actor() + ".id")))
                                .map(item -> item.path("metadata").path("name").asText())
                                .findFirst());
        String core = "/api/v1/namespaces/" + namespace;
        String custom = "/apis/navigator.cspmesh.dev/v1/namespaces/" + namespace;
        int quotas = items(walk, core + "/resourcequotas").size();
        int bindings = items(walk, "/apis/rbac.authorization.k8s.io/v1/namespaces/" + namespace + "/rolebindings")
                .size();
        int sddcs = items(walk, custom + "/sddcs").size();
        if (quotas == 0 || bindings == 0 || sddcs == 0) {
            throw new WalkFailure("Kubernetes shows %d quotas, %d role bindings and %d data centers in %s"
                    .formatted(quotas, bindings, sddcs, namespace));
        }
        return "namespace %s holds quota, role binding and Sddc".formatted(namespace);
    }

    private static List<JsonNode> items(Walk walk, String path) {
        JsonNode items = walk.api()
                .get(walk.mesh().kubernetes(), path)
                .send()
                .expect(200)
                .body()
                .path("items");
        return StreamSupport.stream(items.spliterator(), false).toList();
    }

    private static String activation(Walk walk, DemoActors.Client customer) {
        return organization(walk, customer) + "/services/" + walk.key("activation " + customer.actor());
    }

    private static String sddc(Walk walk, DemoActors.Client customer) {
        return organization(walk, customer) + "/sddcs/" + walk.key("sddc " + customer.actor());
    }

    private static String organization(Walk walk, DemoActors.Client customer) {
        return "/customer-organizations/" + walk.the(customer.actor() + ".id");
    }
}
