package dev.cspmesh.partner;

import dev.cspmesh.kit.test.Topics;
import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.UUID;
import org.awaitility.Awaitility;

/** States that tests start from, reached through the API. */
public final class Given extends ServiceTest {

    private Given() {}

    public static String unique() {
        return UUID.randomUUID().toString().substring(0, 13);
    }

    /** A submitted application's id. */
    public static String application(String country) {
        return application(country, unique());
    }

    private static String application(String country, String unique) {
        return anyone().body(form(country, unique))
                .post("/applications")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A valid application form of a company that nobody knows yet. */
    public static String form(String country, String unique) {
        return """
                {"legalName": "Nordwind %1$s", "legalId": "HRB-%1$s", "country": "%2$s",
                 "primaryContact": {"firstName": "Mara", "lastName": "Lindt", "email": "m%1$s@nordwind.example"}}
                """.formatted(unique, country);
    }

    /** A partner's public number. */
    public static String partner(String country) {
        return partner(country, unique());
    }

    /** A partner's public number; the mark stands in its contact's address. */
    public static String partner(String country, String unique) {
        String id = application(country, unique);
        return once(vmware())
                .header("If-Match", reviewed(id))
                .post("/applications/" + id + "/approval")
                .then()
                .statusCode(200)
                .extract()
                .path("partnerId");
    }

    /** VMware takes the application up; its tag then. */
    public static String reviewed(String application) {
        return confirming("/applications/" + application)
                .post("/applications/" + application + "/review")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
    }

    /** VMware confirms what it reads there. */
    public static RequestSpecification confirming(String path) {
        return once(vmware()).header("If-Match", tag(path));
    }

    /** The tag of what VMware reads there. */
    public static String tag(String path) {
        return vmware().get(path).header("ETag");
    }

    /** An aggregator's public number. */
    public static String aggregatorIn(String... countries) {
        return once(vmware())
                .body("""
                        {"name": "Alpen Distribution", "countries": ["%s"],
                         "contact": {"firstName": "Urs", "lastName": "Keller", "email": "u%s@alpen.example"}}
                        """.formatted(String.join("\",\"", countries), unique()))
                .post("/aggregators")
                .then()
                .statusCode(201)
                .extract()
                .path("aggregatorId");
    }

    /** The partner's choice of an aggregator, as HTTP answered it. */
    public static ExtractableResponse<Response> choice(String partnerId, String aggregatorId) {
        String etag = csp(partnerId).get("/partners/" + partnerId).header("ETag");
        return csp(partnerId)
                .header("If-Match", etag)
                .body("{\"aggregatorId\": \"" + aggregatorId + "\"}")
                .put("/partners/" + partnerId + "/aggregator")
                .then()
                .extract();
    }

    public static void completed(String partnerId, String course) {
        once(vmware())
                .body("""
                        {"course": "%s", "person": "Mara Lindt", "completedOn": "2026-01-15", "evidence": "certificate 4711"}
                        """.formatted(course))
                .post("/partners/" + partnerId + "/completions")
                .then()
                .statusCode(201);
    }

    /** Services that contract-service lists: one that asks for a competency, one that doesn't. */
    public static void catalogue() {
        Topics.publish("service.listed.v1", "vmc-aws", """
                {"code":"vmc-aws","name":"VMware Cloud on AWS","family":"Infrastructure","navigatorIntegrated":true,
                 "competencyRequired":true,"competencyCourse":"COMP-VMC-AWS","free":false,"supportDesk":"GSS"}
                """);
        Topics.publish("service.listed.v1", "aria-cost", """
                {"code":"aria-cost","name":"VMware Aria Cost","family":"Management","navigatorIntegrated":true,
                 "competencyRequired":false,"competencyCourse":null,"free":false,"supportDesk":"OWN_TEAM"}
                """);
        Awaitility.await()
                .until(() -> anyone().get("/program/services")
                        .jsonPath()
                        .getList("items.code")
                        .containsAll(java.util.List.of("vmc-aws", "aria-cost")));
    }
}
