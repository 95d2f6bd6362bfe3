package dev.cspmesh.kit.test.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakingChangesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String PUBLISHED = """
            {"paths": {"/orders/{id}": {"put": {
               "operationId": "changeOrder",
               "security": [{"keycloak": ["csp"]}, {"keycloak": ["vendor"]}],
               "parameters": [
                 {"name": "id", "in": "path", "required": true, "schema": {"type": "string", "maxLength": 36}},
                 {"name": "dry", "in": "query", "schema": {"type": "boolean"}}],
               "requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Form"}}}},
               "responses": {
                 "200": {"headers": {"ETag": {}},
                         "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Order"}}}},
                 "404": {"$ref": "#/components/responses/NotFound"}}}}},
             "components": {
               "responses": {"NotFound": {"content": {"application/problem+json": {}}}},
               "schemas": {
                 "Form": {"type": "object", "required": ["po"], "additionalProperties": false, "properties": {
                   "po": {"type": "string", "maxLength": 40, "minLength": 1, "pattern": "^[A-Z]+$"},
                   "kind": {"type": "string", "enum": ["SMALL", "LARGE"]},
                   "lines": {"type": "array", "maxItems": 10, "items": {"type": "integer", "maximum": 99}}}},
                 "Order": {"type": "object", "required": ["id"], "properties": {
                   "id": {"type": "string", "format": "uuid"},
                   "status": {"type": "string", "x-extensible-enum": ["OPEN"], "pattern": "^(OPEN)$"},
                   "leg": {"type": "string", "enum": ["VENDOR"]},
                   "next": {"$ref": "#/components/schemas/Order"}}}}}}
            """;

    @Test
    void the_same_document_breaks_nothing() throws JsonProcessingException {
        assertThat(BreakingChanges.between(read(PUBLISHED), read(PUBLISHED))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '\0', textBlock = """
            "/orders/{id}"                  @ "/orders/{key}"                  @ PUT /orders/{id} is gone
            "put"                           @ "post"                           @ PUT /orders/{id} is gone
            "changeOrder"                   @ "editOrder"                      @ has another operationId
            , {"keycloak": ["vendor"]}      @                                  @ is no longer open to {"keycloak":["vendor"]}
            {"keycloak": ["vendor"]}        @ {"keycloak": ["vendor"]}, {}     @ needs no token any more
            "name": "dry"                   @ "name": "test"                   @ query parameter dry is gone
            "in": "query",                  @ "in": "query", "required": true, @ query parameter dry is required now
            {"name": "dry"                  @ {"name": "v", "in": "query", "required": true}, {"name": "dry" @ requires a new parameter v
            "maxLength": 36                 @ "maxLength": 30                  @ path parameter id has a lower maxLength
            "requestBody": {                @ "requestBody": {"required": true,@ requires a body now
            "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Form" @ "content": {"text/csv": {"schema": {"$ref": "#/components/schemas/Form" @ does not take application/json any more
            "required": ["po"]              @ "required": ["po", "kind"]       @ body.kind is required now
            "maxLength": 40                 @ "maxLength": 39                  @ body.po has a lower maxLength
            "minLength": 1                  @ "minLength": 2                   @ body.po has a higher minLength
            ^[A-Z]+$                        @ ^[A-Y]+$                         @ body.po has another pattern
            "maxItems": 10                  @ "maxItems": 9                    @ body.lines has a lower maxItems
            "maximum": 99                   @ "maximum": 98                    @ body.lines[] has a lower maximum
            "type": "integer"               @ "type": "string"                 @ body.lines[] is of type [string] instead of [integer]
            ["SMALL", "LARGE"]              @ ["SMALL"]                        @ body.kind takes only [SMALL]
            "kind": {                       @ "sort": {                        @ body.kind is gone
            "200": {                        @ "201": {                         @ 200 is gone
            "404": {                        @ "410": {                         @ 404 is gone
            {"ETag": {}}                    @ {}                               @ 200 header ETag is gone
            application/problem+json        @ text/plain                       @ 404 as application/problem+json is gone
            "required": ["id"]              @ "required": []                   @ 200.id may be missing now
            "format": "uuid"                @ "format": "uri"                  @ 200.id has another format
            "leg": {                        @ "side": {                        @ 200.leg is gone
            "enum": ["VENDOR"]              @ "enum": ["VENDOR", "CUSTOMER"]   @ 200.leg may be something else than [VENDOR]
            """)
    void a_change_that_breaks_is_named(String before, String after, String named) throws JsonProcessingException {
        assertThat(PUBLISHED).contains(before);
        JsonNode now = read(PUBLISHED.replace(before, after == null ? "" : after));

        assertThat(BreakingChanges.between(read(PUBLISHED), now)).anyMatch(change -> change.endsWith(named));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '@', quoteCharacter = '\0', textBlock = """
            "maxLength": 40                 @ "maxLength": 41
            , "pattern": "^[A-Z]+$"         @
            ["SMALL", "LARGE"]              @ ["SMALL", "LARGE", "HUGE"]
            "kind": {                       @ "note": {"type": "string"}, "kind": {
            "leg": {                        @ "note": {"type": "string"}, "leg": {
            {"keycloak": ["vendor"]}        @ {"keycloak": ["vendor"]}, {"keycloak": ["service"]}
            {"name": "dry"                  @ {"name": "v", "in": "query"}, {"name": "dry"
            ["OPEN"], "pattern": "^(OPEN)$" @ ["OPEN", "DONE"], "pattern": "^(OPEN|DONE)$"
            "404": {                        @ "409": {}, "404": {
            """)
    void a_change_that_clients_survive_is_not(String before, String after) throws JsonProcessingException {
        assertThat(PUBLISHED).contains(before);
        JsonNode now = read(PUBLISHED.replace(before, after == null ? "" : after));

        assertThat(BreakingChanges.between(read(PUBLISHED), now)).isEmpty();
    }

    private static JsonNode read(String document) throws JsonProcessingException {
        return JSON.readTree(document);
    }
}
