package dev.cspmesh.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cspmesh.delivery.code.Applications;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cspmesh.delivery.chart.Manifest;
import dev.cspmesh.delivery.chart.Release;
import dev.cspmesh.delivery.chart.Repository;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The chart speaks of the applications as they are: ports, topics, calls, variables. */
class ApplicationTest extends ChartProperties {

    /** Variables of Quarkus and of the JVM that stand in no file of ours; RenderedManifestTest of the sandbox starts with them. */
    private static final Set<String> OF_THE_PLATFORM = Set.of(
            "JAVA_TOOL_OPTIONS",
            "QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS",
            "QUARKUS_INIT_AND_EXIT",
            "QUARKUS_SHUTDOWN_DELAY",
            "QUARKUS_DATASOURCE_JDBC_URL",
            "QUARKUS_DATASOURCE_PASSWORD",
            "QUARKUS_DATASOURCE_REACTIVE_HOSTNAME_VERIFICATION_ALGORITHM",
            "QUARKUS_DATASOURCE_REACTIVE_POSTGRESQL_SSL_MODE",
            "QUARKUS_DATASOURCE_REACTIVE_TRUST_ALL",
            "QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM",
            "QUARKUS_DATASOURCE_REACTIVE_TRUST_CERTIFICATE_PEM_CERTS",
            "QUARKUS_DATASOURCE_REACTIVE_URL",
            "QUARKUS_MAILER_HOST",
            "QUARKUS_MAILER_PASSWORD",
            "QUARKUS_MAILER_PORT",
            "QUARKUS_MAILER_START_TLS",
            "QUARKUS_MAILER_USERNAME",
            "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT",
            "KAFKA_SASL_JAAS_CONFIG",
            "KAFKA_SASL_MECHANISM",
            "KAFKA_SECURITY_PROTOCOL",
            "KAFKA_SSL_TRUSTSTORE_LOCATION",
            "KAFKA_SSL_TRUSTSTORE_TYPE");

    @Test
    void theChartSaysOfEachApplicationWhatItsCodeSays() {
        JsonNode applications = chart.applications();
        assertThat(applications.size()).isEqualTo(SERVICES.size());
        for (String service : SERVICES) {
            JsonNode application = applications.path(service);
            assertThat(application.path("port").asText())
                    .as(service)
                    .isEqualTo(Applications.configuration(service).getProperty("quarkus.http.port"));
            assertThat(texts(application.path("reads"))).as(service).isEqualTo(Applications.reads(service));
            assertThat(texts(application.path("alsoReads"))).as(service).isEqualTo(Applications.alsoReads(service));
            assertThat(texts(application.path("groups"))).as(service).isEqualTo(Applications.groups(service));
            assertThat(texts(application.path("writes"))).as(service).isEqualTo(Applications.writes(service));
            assertThat(texts(application.path("links"))).as(service).isEqualTo(Applications.links(service));
            assertThat(application.path("mail").asBoolean()).as(service).isEqualTo(Applications.mails(service));
            assertThat(application.path("identityAdmin").asBoolean()).as(service).isEqualTo(Applications.makesUsers(service));
            assertThat(application.path("kubernetes").asBoolean())
                    .as(service)
                    .isEqualTo(Applications.talksToKubernetes(service));
        }
    }

    private static Set<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asText).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyVariableIsOneThatTheServiceReads() {
        everywhere((title, manifests) -> manifests.workloads().stream()
                .filter(workload -> SERVICES.contains(workload.component())
                        && !workload.kind().equals("Pod"))
                .forEach(workload -> assertThat(workload.environment().keySet())
                        .as("%s %s", title, workload.id())
                        .isSubsetOf(known(workload))));
    }

    private static Set<String> known(Manifest workload) {
        Properties own = Applications.configuration(workload.component());
        return Stream.of(own.stringPropertyNames(), Applications.kit().stringPropertyNames())
                .flatMap(Set::stream)
                .map(name -> name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT))
                .collect(Collectors.collectingAndThen(Collectors.toSet(), names -> {
                    names.addAll(OF_THE_PLATFORM);
                    return names;
                }));
    }

    @Test
    void theContainerListensWhereTheApplicationDoesAndTheServiceLeadsThere() {
        for (String service : SERVICES) {
            Manifest deployment = byDefault().one("Deployment", "mesh-" + service);
            JsonNode port = deployment.containers().getFirst().at("/ports/0");
            assertThat(port.path("containerPort").asText())
                    .isEqualTo(deployment.environment().get("QUARKUS_HTTP_PORT"));
            assertThat(byDefault()
                            .one("Service", "mesh-" + service)
                            .at("/spec/ports/0/targetPort")
                            .asText())
                    .isEqualTo(port.path("name").asText());
        }
    }

    @Test
    void theWayInIsEncryptedAndLeadsToEachServiceByItsPublicName() {
        List<Manifest> ingresses = example("ingress").kind("Ingress");
        assertThat(ingresses).hasSameSizeAs(SERVICES).allSatisfy(ingress -> {
            String host = ingress.at("/spec/rules/0/host").asText();
            assertThat(host).as(ingress.id()).endsWith(".csp-mesh.example");
            assertThat(texts(ingress.at("/spec/tls/0/hosts"))).as(ingress.id()).containsExactly(host);
            assertThat(ingress.at("/spec/tls/0/secretName").asText())
                    .as(ingress.id())
                    .isNotBlank();
            assertThat(ingress.at("/spec/rules/0/http/paths/0/backend/service/name")
                            .asText())
                    .isEqualTo("mesh-" + ingress.component());
        });
        assertThat(example("production").kind("HTTPRoute"))
                .hasSameSizeAs(SERVICES)
                .allSatisfy(route -> {
                    assertThat(route.at("/spec/parentRefs/0/sectionName").asText())
                            .as(route.id())
                            .isEqualTo("https");
                    assertThat(route.at("/spec/hostnames/0").asText()).endsWith(".csp-mesh.example");
                    assertThat(route.at("/spec/rules/0/backendRefs/0/name").asText())
                            .isEqualTo("mesh-" + route.component());
                });
    }

    @Test
    void linksCarryThePublicAddressesOfTheServicesAlsoOfOneThatRunsElsewhere() {
        Manifest partner = chart.render(Release.DEFAULT.with(
                        "domain=mesh.example",
                        "services.contract.host=contracts.example",
                        "services.billing.enabled=false"))
                .one("Deployment", "mesh-partner");

        assertThat(partner.environment())
                .containsEntry("MESH_CONTRACT_URL", "https://contracts.example")
                .containsEntry("MESH_NAVIGATOR_URL", "https://navigator.mesh.example")
                .containsEntry("MESH_BILLING_URL", "https://billing.mesh.example");
    }

    @Test
    void theRealmOfTheChartIsThatOfTheSandbox() {
        for (String file : Set.of("csp-mesh.json", "user-profile.json")) {
            assertThat(chart.text("files/realm/" + file))
                    .as("copy platform/embedded/src/main/resources/realm/%s into the chart", file)
                    .isEqualTo(Repository.text("platform/embedded/src/main/resources/realm/" + file));
        }
    }

    @Test
    void theRealmThatIsImportedHasNoPlaceholderButClientSecrets() {
        String realm = chart.render(Release.example("ingress"))
                .one("ConfigMap", "mesh-realm")
                .at("/data/csp-mesh-realm.json")
                .asText();
        assertThat(realm)
                .contains("https://join.csp-mesh.example/q/swagger-ui/oauth2-redirect.html")
                .doesNotContainPattern("\\$\\{(?!CLIENT_SECRET_[A-Z_]+})");
    }
}
