package fr.guichet.simulator.pki;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Which serial numbers of which issuer are revoked, and since when. */
final class RevocationRegister {

    record Entry(Revocation where, Instant since) {}

    private record Key(Authority issuer, BigInteger serial) {}

    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();

    void revoke(Authority issuer, BigInteger serial, Revocation where, Instant since) {
        entries.put(new Key(issuer, serial), new Entry(where, since));
    }

    Optional<Entry> inOcsp(Authority issuer, BigInteger serial) {
        return Optional.ofNullable(entries.get(new Key(issuer, serial)))
                .filter(entry -> entry.where().inOcsp());
    }

    /** Entries of the issuer's CRL, by serial number. */
    Map<BigInteger, Entry> crlOf(Authority issuer) {
        Map<BigInteger, Entry> found = new ConcurrentHashMap<>();
        entries.forEach((key, entry) -> {
            if (key.issuer() == issuer && entry.where().inCrl()) {
                found.put(key.serial(), entry);
            }
        });
        return found;
    }
}
