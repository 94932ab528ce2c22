package fr.guichet.onetimecode.code;

import fr.guichet.onetimecode.code.CodesUnavailableException.Reason;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.keycloak.models.RealmModel;

/** Puts the parts together: keys of the server, limits of the realm, caches of the cluster. */
final class DefaultOneTimeCodeProvider implements OneTimeCodeProvider {

    private static final String CODES = "one-time codes";
    private static final String DEVICES = "trusted devices";
    private static final String NUMBERS = "telephone numbers";
    private static final String NUMBERS_COUNTED = "counts of telephone numbers";

    private final Optional<KeyRing> keys;
    private final Supplier<CodeCaches> caches;
    private final Clock clock;
    private final SecureRandom random;

    DefaultOneTimeCodeProvider(Optional<KeyRing> keys, Supplier<CodeCaches> caches, Clock clock, SecureRandom random) {
        this.keys = keys;
        this.caches = caches;
        this.clock = clock;
        this.random = random;
    }

    @Override
    public OneTimeCodes codes(RealmModel realm) {
        RandomIds ids = new RandomIds(random);
        Ledgers ledgers = new Ledgers(
                new SharedEntries<>(new InfinispanEntryStore(() -> caches.get().ledgers()), new LedgerText(), ids));
        return new OneTimeCodes(
                policy(realm),
                clock,
                new SixDigits(random),
                ids,
                new CodeHash(new KeyedHash(keys(), CODES)),
                new SharedEntries<>(new InfinispanEntryStore(() -> caches.get().codes()), new KeptCodeText(), ids),
                ledgers,
                new UnprovenNumbers(new KeyedHash(keys(), NUMBERS_COUNTED), ledgers));
    }

    @Override
    public CodePolicy policy(RealmModel realm) {
        return RealmLimits.of(realm);
    }

    @Override
    public KeyedHash deviceTokens() {
        return new KeyedHash(keys(), DEVICES);
    }

    @Override
    public Seal numbers() {
        return new Seal(keys(), NUMBERS, random);
    }

    private KeyRing keys() {
        return keys.orElseThrow(() -> new CodesUnavailableException(Reason.NO_KEY));
    }
}
