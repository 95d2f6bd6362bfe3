package dev.cspmesh.kit.test.document;

import io.restassured.RestAssured;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The document that the service under test serves; read once for each application that a test run starts. */
public final class ServedDocument {

    private static final Map<Integer, Document> BY_PORT = new ConcurrentHashMap<>();

    private ServedDocument() {}

    public static Document get() {
        return BY_PORT.computeIfAbsent(
                RestAssured.port,
                port -> Document.of(RestAssured.given()
                        .noFilters()
                        .get("/q/openapi?format=json")
                        .asString()));
    }
}
