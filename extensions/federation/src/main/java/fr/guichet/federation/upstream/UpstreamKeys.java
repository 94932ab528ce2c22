package fr.guichet.federation.upstream;

import java.security.PublicKey;
import java.util.Optional;
import org.keycloak.crypto.KeyWrapper;
import org.keycloak.keys.PublicKeyStorageProvider;

/** The keys of an upstream, in the memory that the server keeps such keys in, cluster-wide. */
final class UpstreamKeys implements KeySource {

    private final PublicKeyStorageProvider storage;
    private final String name;
    private final PublishedKeys published;
    private final boolean mayAskAgain;

    /**
     * @param name of the provider's keys in the server's memory
     * @param mayAskAgain whether an unknown key may cost a call although the last one was a moment ago: yes for a token
     *     that the upstream itself just gave us, no for one that anybody may send
     */
    UpstreamKeys(PublicKeyStorageProvider storage, String name, PublishedKeys published, boolean mayAskAgain) {
        this.storage = storage;
        this.name = name;
        this.published = published;
        this.mayAskAgain = mayAskAgain;
    }

    @Override
    public Optional<PublicKey> known(SignedToken token) throws UpstreamRefusedException {
        try {
            return publicKey(storage.getPublicKey(
                    name, token.keyName().orElse(null), token.algorithm().name(), published));
        } catch (RuntimeException wrapped) {
            throw UpstreamRefusedException.in(wrapped)
                    .map(refused -> new UpstreamRefusedException(refused.refusal()))
                    .orElseThrow(() -> wrapped);
        }
    }

    @Override
    public Optional<PublicKey> fresh(SignedToken token) throws UpstreamRefusedException {
        if (!mayAskAgain) {
            return Optional.empty();
        }
        // Past the server's memory, which asks once in ten seconds at most; it takes the new keys up itself later.
        return publicKey(published
                .loadKeys()
                .getKeyByKidAndAlg(
                        token.keyName().orElse(null), token.algorithm().name()));
    }

    private static Optional<PublicKey> publicKey(KeyWrapper key) {
        return Optional.ofNullable(key)
                .map(KeyWrapper::getPublicKey)
                .filter(PublicKey.class::isInstance)
                .map(PublicKey.class::cast);
    }
}
