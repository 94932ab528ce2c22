package fr.guichet.federation.upstream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.keycloak.broker.provider.IdentityBrokerException;
import org.keycloak.keys.PublicKeyStorageProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.representations.JsonWebToken;
import org.threeten.extra.MutableClock;

/** A logout token that anybody may send is believed by the same rules as an ID token, and costs the upstream little. */
class LogoutTokensTest {

    private static final SigningKey KEY = SigningKey.rsa("current", 2048);
    private static final SigningKey UNKNOWN = SigningKey.rsa("unknown", 2048);

    private final MutableClock clock = IdToken.clock();
    private final UpstreamServices services = new UpstreamServices(clock, name -> null);
    private final ServerKeyMemory memory = new ServerKeyMemory();
    private final Set<String> taken = new HashSet<>();
    private JsonServer server;

    @BeforeEach
    void start() throws IOException {
        server = new JsonServer();
        String document =
                """
                {"issuer":"%1$s","authorization_endpoint":"%1$s/authorize","token_endpoint":"%1$s/token","jwks_uri":"%1$s/keys"}
                """
                        .formatted(issuer());
        server.answer("/auth/.well-known/openid-configuration", 200, document);
        server.answer("/auth/keys", 200, "{\"keys\":[" + KEY.jwk() + "]}");
    }

    @AfterEach
    void stop() {
        services.close();
        server.close();
    }

    @Test
    void aLogoutTokenOfTheUpstreamIsBelieved() {
        assertThat(verify(KEY.sign("RS256", token().json())).getSubject()).isEqualTo("f:1:subject");
    }

    @Test
    void withoutASignatureOfTheUpstreamItIsNot() {
        assertRefused("eyJhbGciOiJub25lIn0." + KEY.sign("RS256", token().json()).split("\\.", -1)[1] + '.', "unsigned");
        assertRefused(KEY.sign("HS256", token().json()), "algorithm");
        assertRefused(UNKNOWN.sign("RS256", token().json()), "signature");
        assertRefused(
                UNKNOWN.signWithHeader("RS256", "{\"alg\":\"RS256\",\"kid\":\"current\"}", token().json()),
                "signature");
    }

    @Test
    void ofAnotherIssuerForAnotherClientOrPastItsTimeItIsNot() {
        assertRefused(KEY.sign("RS256", token().with("iss", IdToken.ISSUER).json()), "issuer");
        assertRefused(KEY.sign("RS256", token().with("aud", "somebody").json()), "audience");
        assertRefused(KEY.sign("RS256", token().with("exp", 1).json()), "expired");
        assertRefused(KEY.sign("RS256", token().without("exp").json()), "expired");
    }

    @Test
    void garbageIsRefusedWithoutACall() {
        assertRefused("", "answer_malformed");
        assertRefused(null, "answer_malformed");

        assertThat(server.count("/auth/keys")).isZero();
    }

    @Test
    void tokensOfUnknownKeysCostTheUpstreamNoCallEach() {
        for (int sent = 0; sent < 5; sent++) {
            assertRefused(UNKNOWN.sign("RS256", token().json()), "signature");
        }

        assertThat(server.count("/auth/keys")).isOne();
    }

    @Test
    void oneIsTakenOnce() {
        String token = KEY.sign("RS256", token().json());
        verify(token);

        assertRefused(token, "logout_token_taken");
        assertThat(verify(KEY.sign("RS256", token().with("jti", "2").json())).getId())
                .isEqualTo("2");
    }

    private void assertRefused(String token, String cause) {
        assertThatThrownBy(() -> verify(token))
                .isInstanceOf(IdentityBrokerException.class)
                .hasMessage(cause)
                .hasNoCause();
    }

    private JsonWebToken verify(String token) {
        return new LogoutTokens(upstream()).verify(token);
    }

    private IdToken token() {
        return new IdToken().with("iss", issuer()).ofALogout().withAudiences(List.of(IdToken.CLIENT));
    }

    private String issuer() {
        return server.address("/auth").toString();
    }

    private SingleUseObjectProvider taken() {
        return (SingleUseObjectProvider) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {SingleUseObjectProvider.class},
                (proxy, method, arguments) -> taken.add((String) arguments[0]));
    }

    private Upstream upstream() {
        KeycloakSession session = (KeycloakSession) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {KeycloakSession.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "singleUseObjects" -> taken();
                    case "getProvider" -> arguments[0].equals(PublicKeyStorageProvider.class) ? memory.storage() : null;
                    default -> null;
                });
        RealmModel realm = (RealmModel) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {RealmModel.class}, (proxy, method, arguments) -> "realm");
        return new Upstream(session, realm, Settings.standard().with("issuer", issuer()), services);
    }
}
