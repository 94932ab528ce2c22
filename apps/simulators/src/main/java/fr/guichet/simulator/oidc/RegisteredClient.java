package fr.guichet.simulator.oidc;

import java.net.URI;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * A relying party that the provider knows.
 *
 * @param id {@code client_id}
 * @param redirectUris where authorization answers may go, exactly
 * @param postLogoutRedirectUris where a browser may go after a logout, exactly
 * @param backchannelLogout where logout tokens are posted
 */
public record RegisteredClient(
        String id,
        ClientProof proof,
        Set<URI> redirectUris,
        Set<URI> postLogoutRedirectUris,
        Optional<URI> backchannelLogout) {

    public RegisteredClient {
        redirectUris = Set.copyOf(redirectUris);
        postLogoutRedirectUris = Set.copyOf(postLogoutRedirectUris);
    }

    /** A client with no logout address. */
    public static RegisteredClient of(String id, ClientProof proof, URI... redirectUris) {
        return new RegisteredClient(id, proof, Set.of(redirectUris), Set.of(), Optional.empty());
    }

    /** One more address for a browser after a logout. */
    public RegisteredClient returningTo(URI afterLogout) {
        Set<URI> more = new HashSet<>(postLogoutRedirectUris);
        more.add(afterLogout);
        return new RegisteredClient(id, proof, redirectUris, more, backchannelLogout);
    }

    /** Logout tokens go there. */
    public RegisteredClient toldAt(URI logoutTokens) {
        return new RegisteredClient(id, proof, redirectUris, postLogoutRedirectUris, Optional.of(logoutTokens));
    }
}
