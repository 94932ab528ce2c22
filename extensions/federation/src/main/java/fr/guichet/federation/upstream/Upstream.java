package fr.guichet.federation.upstream;

import java.net.URI;
import java.util.List;
import org.keycloak.keys.PublicKeyStorageProvider;
import org.keycloak.keys.PublicKeyStorageUtils;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.services.Urls;
import org.keycloak.truststore.TruststoreProvider;
import org.keycloak.urls.UrlType;

/**
 * What every step of a login by an upstream needs, in one request.
 *
 * @param session of the request
 * @param realm of the provider
 * @param config of the provider
 * @param services of the node
 */
record Upstream(KeycloakSession session, RealmModel realm, UpstreamConfig config, UpstreamServices services) {

    String alias() {
        return config.getAlias();
    }

    /** A deadline that starts now. */
    Deadline deadline() {
        return Deadline.in(config.deadline(), services.clock());
    }

    /** @throws UpstreamRefusedException with {@code MISCONFIGURED} when a key store cannot be opened */
    BoundedCalls calls() throws UpstreamRefusedException {
        return services.clients().of(config, session.getProvider(TruststoreProvider.class));
    }

    /** @throws UpstreamRefusedException when the document cannot be had or not be relied on */
    Discovery discovery(Deadline deadline) throws UpstreamRefusedException {
        return services.discovery().of(DiscoveryMemory.Source.of(config), calls(), deadline);
    }

    /** @throws UpstreamRefusedException when the upstream is not there now */
    Discovery discoveryNow(Deadline deadline) throws UpstreamRefusedException {
        return services.discovery().fresh(DiscoveryMemory.Source.of(config), calls(), deadline);
    }

    /** The keys, fetched when they are needed. */
    PublishedKeys publishedKeys(Deadline deadline) throws UpstreamRefusedException {
        return new PublishedKeys(() -> discovery(deadline).keys(), calls(), deadline, services.clock());
    }

    /** Name of the keys in the server's memory. */
    String keysName() {
        return PublicKeyStorageUtils.getIdpModelCacheKey(realm.getId(), config.getInternalId());
    }

    /** Verifies tokens that the upstream itself just gave us. */
    TokenVerifier verifierOfAnswers(Deadline deadline, List<TokenRule> rules) throws UpstreamRefusedException {
        return verifier(deadline, rules, true);
    }

    /** Verifies tokens that anybody may send. */
    TokenVerifier verifierOfStrangers(Deadline deadline, List<TokenRule> rules) throws UpstreamRefusedException {
        return verifier(deadline, rules, false);
    }

    BrowserLogins browserLogins() {
        return new BrowserLogins(session, realm);
    }

    UpstreamPages pages() {
        return new UpstreamPages(frontend(), realm.getName(), alias());
    }

    /** The address that the upstream sends a browser back to. */
    URI redirectUri() {
        return Urls.identityProviderAuthnResponse(session.getContext().getUri().getBaseUri(), alias(), realm.getName());
    }

    private URI frontend() {
        return session.getContext().getUri(UrlType.FRONTEND).getBaseUri();
    }

    private TokenVerifier verifier(Deadline deadline, List<TokenRule> rules, boolean mayAskAgain)
            throws UpstreamRefusedException {
        PublicKeyStorageProvider storage = session.getProvider(PublicKeyStorageProvider.class);
        return new TokenVerifier(new UpstreamKeys(storage, keysName(), publishedKeys(deadline), mayAskAgain), rules);
    }
}
