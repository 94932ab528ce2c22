package fr.guichet.federation.upstream;

import java.security.PublicKey;
import java.util.List;
import java.util.Optional;

/** Keys in memory: those known, those that the upstream publishes by now, and how often it was asked. */
final class KnownKeys implements KeySource {

    private final List<SigningKey> known;
    private final List<SigningKey> published;
    private int asked;

    KnownKeys(List<SigningKey> known, List<SigningKey> published) {
        this.known = known;
        this.published = published;
    }

    @Override
    public Optional<PublicKey> known(SignedToken token) {
        return named(known, token);
    }

    @Override
    public Optional<PublicKey> fresh(SignedToken token) {
        asked++;
        return named(published, token);
    }

    int asked() {
        return asked;
    }

    private static Optional<PublicKey> named(List<SigningKey> keys, SignedToken token) {
        return keys.stream()
                .filter(key -> token.keyName().filter(key.name()::equals).isPresent())
                .map(SigningKey::publicKey)
                .findFirst();
    }
}
