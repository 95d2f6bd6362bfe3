package dev.cspmesh.kit.openapi;

import dev.cspmesh.kit.caller.Participant;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.OAuthFlows;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds the login at the configured Keycloak and the problem schema, so that Swagger UI can sign people in. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class LoginAtKeycloak implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSecurityScheme("keycloak", scheme());
        document.getComponents().addSchema("Problem", problem());
    }

    private static SecurityScheme scheme() {
        String realm = ConfigProvider.getConfig()
                .getOptionalValue("quarkus.oidc.auth-server-url", String.class)
                .orElse("/realms/csp-mesh");
        OAuthFlow code = OASFactory.createOAuthFlow()
                .authorizationUrl(realm + "/protocol/openid-connect/auth")
                .tokenUrl(realm + "/protocol/openid-connect/token");
        for (Participant participant : Participant.values()) {
            code.addScope(participant.scope(), "Acts as " + participant.scope());
        }
        OAuthFlows flows = OASFactory.createOAuthFlows().authorizationCode(code);
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description("Keycloak, authorization code with PKCE; one participant scope")
                .flows(flows);
    }

    private static Schema problem() {
        return text(Schema.SchemaType.OBJECT, "A refusal (RFC 9457)")
                .properties(Map.of(
                        "type", text(Schema.SchemaType.STRING, "Stable URI of the rule; a page of this service"),
                        "title", text(Schema.SchemaType.STRING, "The rule in a sentence"),
                        "status", text(Schema.SchemaType.INTEGER, "HTTP status"),
                        "detail", text(Schema.SchemaType.STRING, "What happened this time"),
                        "remedy", text(Schema.SchemaType.STRING, "What can be done"),
                        "instance", text(Schema.SchemaType.STRING, "The path that was refused"),
                        "errors",
                                text(Schema.SchemaType.ARRAY, "The fields concerned")
                                        .items(fieldError()),
                        "next",
                                text(Schema.SchemaType.ARRAY, "Requests that would move you on")
                                        .items(step())));
    }

    private static Schema fieldError() {
        return text(Schema.SchemaType.OBJECT, "One field that was refused")
                .properties(Map.of(
                        "pointer", text(Schema.SchemaType.STRING, "JSON pointer, query:name or header:name"),
                        "detail", text(Schema.SchemaType.STRING, "What is wrong with it"),
                        "allowed", text(Schema.SchemaType.STRING, "What would have been taken")));
    }

    private static Schema step() {
        return text(Schema.SchemaType.OBJECT, "A request that would move you on")
                .properties(Map.of(
                        "action", text(Schema.SchemaType.STRING, "Name of the operation"),
                        "method", text(Schema.SchemaType.STRING, "HTTP method"),
                        "href", text(Schema.SchemaType.STRING, "Path or URL")));
    }

    private static Schema text(Schema.SchemaType type, String description) {
        return OASFactory.createSchema().addType(type).description(description);
    }
}
