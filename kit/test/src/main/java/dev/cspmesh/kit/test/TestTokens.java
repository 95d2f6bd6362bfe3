package dev.cspmesh.kit.test;

import dev.cspmesh.kit.caller.Participant;
import dev.cspmesh.kit.caller.Role;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.microprofile.config.ConfigProvider;

/** Access tokens as Keycloak would sign them, signed with the key of this test run. */
public final class TestTokens {

    static final String ISSUER = "https://keycloak.test/realms/csp-mesh";
    static final String SIGNING_KEY = "mesh.test.signing-key";
    private static final Duration A_TEST_RUN = Duration.ofHours(2);

    /** Signing takes as long as a small request, and most tests ask for the tokens of the same few. */
    private static final Map<Holder, String> SIGNED = new ConcurrentHashMap<>();

    private TestTokens() {}

    /** A valid token of an administrator of a party for the service under test, without the word Bearer. */
    public static String of(Participant participant, String party) {
        return of(participant, party, Set.of(Role.ADMINISTRATOR.code()));
    }

    /**
     * A valid token of somebody with these roles.
     *
     * @param roles as they stand in the token, whether or not there are such
     */
    public static String of(Participant participant, String party, Set<String> roles) {
        String signingKey = ConfigProvider.getConfig().getValue(SIGNING_KEY, String.class);
        return SIGNED.computeIfAbsent(
                new Holder(participant, party, roles, signingKey),
                holder -> sign(claims(participant, party).claim("roles", roles).expiresIn(A_TEST_RUN)));
    }

    /** The claims of an administrator's valid token, to be bent before {@link #sign}. */
    public static JwtClaimsBuilder claims(Participant participant, String party) {
        String service = ConfigProvider.getConfig().getValue("quarkus.application.name", String.class);
        return Jwt.issuer(ISSUER)
                .subject("person-of-" + party)
                .audience(service)
                .claim("typ", "Bearer")
                .claim("azp", "mesh-console")
                .claim("scope", "email profile " + participant.scope())
                .claim("party", party)
                .claim("roles", Set.of(Role.ADMINISTRATOR.code()))
                .expiresIn(300);
    }

    public static String sign(JwtClaimsBuilder claims) {
        return claims.sign(key());
    }

    private static PrivateKey key() {
        byte[] encoded = Base64.getDecoder().decode(ConfigProvider.getConfig().getValue(SIGNING_KEY, String.class));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(encoded));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private record Holder(Participant participant, String party, Set<String> roles, String signingKey) {}
}
