package fr.guichet.simulator.oidc;

import com.nimbusds.jose.JOSEObjectType;
import com.sun.net.httpserver.HttpExchange;
import fr.guichet.simulator.web.Answer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Says who the person of an access token is. */
final class UserinfoEndpoint {

    private static final String BEARER = "Bearer ";

    private final Provider provider;

    UserinfoEndpoint(Provider provider) {
        this.provider = provider;
    }

    void answer(HttpExchange exchange) throws IOException {
        Optional<Grant> grant = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                .filter(header -> header.startsWith(BEARER))
                .flatMap(header -> provider.grants().ofAccessToken(header.substring(BEARER.length())));
        if (grant.isEmpty()) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer error=\"invalid_token\"");
            Json.error(OAuthError.invalidToken()).send(exchange);
        } else {
            of(grant.get()).send(exchange);
        }
    }

    private Answer of(Grant grant) {
        if (grant.has(Misbehaviour.SLOW_USERINFO)) {
            provider.pauses().pause(OidcSimulator.SLOW);
        }
        if (grant.has(Misbehaviour.USERINFO_500)) {
            return Json.answer(500, Map.of("error", "server_error"));
        }
        if (grant.has(Misbehaviour.MALFORMED_USERINFO)) {
            return Answer.json(200, "{\"sub\":");
        }
        Map<String, Object> claims = Userinfo.of(provider.face(), grant, somebodyElse(grant));
        return grant.session().person().shape() == UserinfoShape.SIGNED
                ? signed(claims, grant)
                : Json.answer(200, claims);
    }

    private Answer signed(Map<String, Object> claims, Grant grant) {
        claims.put("iss", provider.addresses().issuer());
        claims.put("aud", grant.request().client().id());
        byte[] token = Signature.HONEST
                .sign(claims, JOSEObjectType.JWT, provider.keys())
                .getBytes(StandardCharsets.US_ASCII);
        return new Answer(200, "application/jwt", "default-src 'none'", Optional.empty(), Optional.empty(), token);
    }

    private Person somebodyElse(Grant grant) {
        return provider.people().all().stream()
                .filter(person ->
                        !person.nationalId().equals(grant.session().person().nationalId()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("the holders of the test cards are always known"));
    }
}
