package dev.cspmesh.sandbox.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cspmesh.sandbox.identity.Browser.Elsewhere;
import dev.cspmesh.sandbox.identity.Browser.Landing;
import dev.cspmesh.sandbox.identity.Browser.Page;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/** Signs in at one Keycloak realm. */
public final class KeycloakLogin {
    private static final String CONSOLE = "mesh-console";
    private static final String CALLBACK = "http://127.0.0.1/callback";
    private static final String NEW_PASSWORD = "form:has(input[name=password-new])";
    private static final String LOGIN = "form:has(input[name=username])";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final String issuer;
    private final TokenEndpoint endpoint;

    /**
     * @param issuer address of the realm, such as {@code http://localhost:8180/realms/csp-mesh}
     */
    public KeycloakLogin(String issuer) {
        this.issuer = issuer;
        this.endpoint = new TokenEndpoint(URI.create(issuer + "/protocol/openid-connect/token"));
    }

    /**
     * Follows the link of a set-password mail and sets the password on the page behind it, as the new user would.
     *
     * @throws LoginFailure when the link was used before, is too old, or the password is refused
     */
    public void setPassword(String link, String password) {
        Browser browser = new Browser();
        Page page = page(browser.open(URI.create(link)));
        Optional<Element> proceed = page.find("a[href*=action-token]");
        if (proceed.isPresent()) {
            page = page(browser.open(page.uri().resolve(proceed.get().attr("href"))));
        }
        Element form = form(page, NEW_PASSWORD);
        Landing landing = browser.submit(page, form, Map.of("password-new", password, "password-confirm", password));
        if (landing instanceof Page after && after.find(NEW_PASSWORD).isPresent()) {
            throw new LoginFailure("Keycloak refuses the new password: " + after.text());
        }
    }

    /**
     * Signs a person in with authorization code and PKCE, through the public client of people's tools.
     *
     * @throws LoginFailure when name or password are wrong or Keycloak wants something else first
     */
    public Tokens login(String username, String password) {
        return login(username, password, "openid");
    }

    /** Signs in and asks for these scopes, whether they are the person's or not. */
    Tokens login(String username, String password, String scope) {
        Browser browser = new Browser();
        Pkce pkce = Pkce.fresh();
        Page page = page(browser.open(authorization(pkce, scope)));
        Landing landing = browser.submit(
                page, form(page, LOGIN), Map.of("username", username, "password", password, "credentialId", ""));
        return switch (landing) {
            case Page after -> throw new LoginFailure("Keycloak does not let " + username + " in: " + after.text());
            case Elsewhere callback ->
                endpoint.ask(Map.of(
                        "grant_type",
                        "authorization_code",
                        "client_id",
                        CONSOLE,
                        "redirect_uri",
                        CALLBACK,
                        "code",
                        code(callback.uri()),
                        "code_verifier",
                        pkce.verifier()));
        };
    }

    /** Signs a program in with its own secret. */
    public Tokens clientCredentials(String clientId, String secret) {
        return clientCredentials(clientId, secret, "openid");
    }

    /** Signs a program in and asks for these scopes, whether they are the program's or not. */
    Tokens clientCredentials(String clientId, String secret, String scope) {
        return endpoint.ask(Map.of(
                "grant_type", "client_credentials", "client_id", clientId, "client_secret", secret, "scope", scope));
    }

    /** Asks for a token with a person's own password, as a client that is not meant for people. */
    Tokens password(String clientId, String secret, String username, String password) {
        return endpoint.ask(Map.of(
                "grant_type",
                "password",
                "client_id",
                clientId,
                "client_secret",
                secret,
                "username",
                username,
                "password",
                password));
    }

    /** The claims of a token, unverified: for looking at, not for trusting. */
    public static JsonNode claims(Tokens tokens) {
        try {
            String[] parts = tokens.access().split("\\.", -1);
            return JSON.readTree(new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8));
        } catch (JsonProcessingException e) {
            throw new LoginFailure("not a token: " + e.getOriginalMessage());
        }
    }

    private URI authorization(Pkce pkce, String scope) {
        return URI.create(issuer + "/protocol/openid-connect/auth?"
                + Browser.encode(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        CONSOLE,
                        "redirect_uri",
                        CALLBACK,
                        "scope",
                        scope,
                        "state",
                        pkce.challenge(),
                        "code_challenge",
                        pkce.challenge(),
                        "code_challenge_method",
                        "S256")));
    }

    private static Page page(Landing landing) {
        return switch (landing) {
            case Page page -> page;
            case Elsewhere left -> throw new LoginFailure("Keycloak sent us away to " + left.uri());
        };
    }

    private static Element form(Page page, String selector) {
        return page.find(selector)
                .orElseThrow(() ->
                        new LoginFailure("no form where one was expected (" + page.status() + "): " + page.text()));
    }

    private static String code(URI callback) {
        return Arrays.stream(callback.getRawQuery().split("&", -1))
                .filter(pair -> pair.startsWith("code="))
                .map(pair -> pair.substring("code=".length()))
                .findFirst()
                .orElseThrow(() -> new LoginFailure("Keycloak gives no code: " + callback.getRawQuery()));
    }
}
