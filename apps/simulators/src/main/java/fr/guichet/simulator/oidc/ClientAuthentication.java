package fr.guichet.simulator.oidc;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Decides which client asks: by the one proof it is registered with, and by no other. */
final class ClientAuthentication {

    private static final String ASSERTION_TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

    private final Clients clients;
    private final ClientAssertions assertions;

    ClientAuthentication(Clients clients, ClientAssertions assertions) {
        this.clients = clients;
        this.assertions = assertions;
    }

    /**
     * @throws OAuthError when the client is not known or does not prove itself
     */
    RegisteredClient authenticate(TokenRequest request) throws OAuthError {
        Optional<String[]> basic = request.basic();
        boolean byAssertion = request.form().get("client_assertion_type").equals(ASSERTION_TYPE);
        String id = basic.isPresent()
                ? decode(basic.get()[0])
                : byAssertion
                        ? assertions.claimedClient(request.form().get("client_assertion"))
                        : request.form().get("client_id");
        RegisteredClient client = clients.of(id).orElseThrow(() -> OAuthError.invalidClient("unknown client"));
        boolean proven = proves(client.proof(), request, basic);
        if (!proven || (client.proof() instanceof ClientProof.PrivateKeyJwt) != byAssertion) {
            throw OAuthError.invalidClient("the client does not prove itself as it is registered");
        }
        return client;
    }

    private boolean proves(ClientProof proof, TokenRequest request, Optional<String[]> basic) throws OAuthError {
        if (proof instanceof ClientProof.SecretBasic registered) {
            return basic.isPresent()
                    && request.form().find("client_secret").isEmpty()
                    && Secrets.same(registered.secret(), decode(basic.get()[1]));
        }
        if (basic.isPresent()) {
            return false;
        }
        if (proof instanceof ClientProof.SecretPost registered) {
            return Secrets.same(registered.secret(), request.form().get("client_secret"));
        }
        if (proof instanceof ClientProof.PrivateKeyJwt registered) {
            assertions.verify(
                    request.form().get("client_assertion"),
                    registered.keys(),
                    request.form().find("client_id"));
            return true;
        }
        ClientProof.TlsCertificate registered = (ClientProof.TlsCertificate) proof;
        return request.certificate().filter(registered.certificate()::equals).isPresent();
    }

    private static String decode(String formEncoded) {
        try {
            return URLDecoder.decode(formEncoded, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return "";
        }
    }
}
