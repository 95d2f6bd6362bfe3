package dev.cspmesh.kit.openapi;

import dev.cspmesh.kit.caller.Participant;
import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.OAuthFlow;
import org.eclipse.microprofile.openapi.models.security.OAuthFlows;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Adds the login at the configured Keycloak so that Swagger UI can sign people in, and a place for a token beside it. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.RUNTIME_STARTUP)
public class LoginAtKeycloak implements OASFilter {

    @Override
    public void filterOpenAPI(OpenAPI document) {
        if (document.getComponents() == null) {
            document.setComponents(OASFactory.createComponents());
        }
        document.getComponents().addSecurityScheme("keycloak", scheme());
        document.getComponents().addSecurityScheme("token", token());
    }

    /** For programs, and for people who have a token already. */
    private static SecurityScheme token() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description(
                        "An access token that was got elsewhere, such as with client credentials; checked as RFC8725 asks.");
    }

    private static SecurityScheme scheme() {
        String realm = ConfigProvider.getConfig()
                .getOptionalValue("quarkus.oidc.auth-server-url", String.class)
                .orElse("https://login.csp-mesh.example/realms/csp-mesh");
        OAuthFlow code = OASFactory.createOAuthFlow()
                .authorizationUrl(realm + "/protocol/openid-connect/auth")
                .tokenUrl(realm + "/protocol/openid-connect/token")
                .refreshUrl(realm + "/protocol/openid-connect/token");
        for (Participant participant : Participant.values()) {
            code.addScope(participant.scope(), "Acts as " + participant.scope());
        }
        OAuthFlows flows = OASFactory.createOAuthFlows().authorizationCode(code);
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.OAUTH2)
                .description(
                        "Keycloak, authorization code with PKCE; one participant scope. Access tokens are short-lived JWTs,"
                                + " checked as RFC8725 asks: algorithm, issuer, audience, type, expiry.")
                .flows(flows);
    }
}
