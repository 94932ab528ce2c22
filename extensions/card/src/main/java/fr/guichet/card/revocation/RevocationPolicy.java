package fr.guichet.card.revocation;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;

/**
 * How revocation is looked into.
 *
 * @param mode which sources are asked
 * @param crlGrace how long past its {@code nextUpdate} a CRL still counts; zero by default
 * @param connectTimeout longest wait for a connection
 * @param ocspTimeout longest wait for a whole OCSP exchange
 * @param crlTimeout longest wait for a whole CRL download, also what the first login after an empty start may wait
 * @param maxCrlBytes longest CRL taken
 * @param cacheDirectory where CRLs outlive a restart; absent keeps them in memory alone
 * @param checkAuthorities whether intermediates are looked up in their issuer's CRL too, where they name one over HTTP.
 *     Those that name none are taken as the operator configured them. True by default
 */
public record RevocationPolicy(
        RevocationMode mode,
        Duration crlGrace,
        Duration connectTimeout,
        Duration ocspTimeout,
        Duration crlTimeout,
        long maxCrlBytes,
        Optional<Path> cacheDirectory,
        boolean checkAuthorities) {

    private static final Duration MAX_TIMEOUT = Duration.ofMinutes(5);
    private static final Duration MAX_GRACE = Duration.ofDays(30);
    private static final long MIN_CRL_BYTES = 1024;
    private static final long MAX_CRL_BYTES = 1L << 30;

    /** @throws IllegalArgumentException naming the value that cannot be */
    public RevocationPolicy {
        Objects.requireNonNull(mode, "mode");
        Objects.requireNonNull(cacheDirectory, "cacheDirectory");
        requireWithin("crlGrace", crlGrace, Duration.ZERO, MAX_GRACE);
        requireWithin("connectTimeout", connectTimeout, Duration.ofMillis(1), MAX_TIMEOUT);
        requireWithin("ocspTimeout", ocspTimeout, Duration.ofMillis(1), MAX_TIMEOUT);
        requireWithin("crlTimeout", crlTimeout, Duration.ofMillis(1), MAX_TIMEOUT);
        if (maxCrlBytes < MIN_CRL_BYTES || maxCrlBytes > MAX_CRL_BYTES) {
            throw new IllegalArgumentException(
                    "maxCrlBytes must lie between " + MIN_CRL_BYTES + " and " + MAX_CRL_BYTES);
        }
    }

    /** OCSP then CRL, no grace, 2 s to connect, 3 s for OCSP, 20 s and 128 MiB for a CRL, authorities checked. */
    public static RevocationPolicy standard() {
        return new RevocationPolicy(
                RevocationMode.OCSP_THEN_CRL,
                Duration.ZERO,
                Duration.ofSeconds(2),
                Duration.ofSeconds(3),
                Duration.ofSeconds(20),
                128L << 20,
                Optional.empty(),
                true);
    }

    /** The same with another mode. */
    public RevocationPolicy withMode(RevocationMode other) {
        return new RevocationPolicy(
                other,
                crlGrace,
                connectTimeout,
                ocspTimeout,
                crlTimeout,
                maxCrlBytes,
                cacheDirectory,
                checkAuthorities);
    }

    /** The same with another grace. */
    public RevocationPolicy withCrlGrace(Duration other) {
        return new RevocationPolicy(
                mode, other, connectTimeout, ocspTimeout, crlTimeout, maxCrlBytes, cacheDirectory, checkAuthorities);
    }

    /** The same with other limits of time. */
    public RevocationPolicy withTimeouts(Duration connect, Duration ocsp, Duration crl) {
        return new RevocationPolicy(mode, crlGrace, connect, ocsp, crl, maxCrlBytes, cacheDirectory, checkAuthorities);
    }

    /** The same with another limit of bytes. */
    public RevocationPolicy withMaxCrlBytes(long other) {
        return new RevocationPolicy(
                mode, crlGrace, connectTimeout, ocspTimeout, crlTimeout, other, cacheDirectory, checkAuthorities);
    }

    /** The same with CRLs kept in a directory, which is created when it is not there. */
    public RevocationPolicy withCacheDirectory(Path directory) {
        return new RevocationPolicy(
                mode,
                crlGrace,
                connectTimeout,
                ocspTimeout,
                crlTimeout,
                maxCrlBytes,
                Optional.of(directory),
                checkAuthorities);
    }

    /** The same with intermediates looked up or not. */
    public RevocationPolicy withCheckAuthorities(boolean other) {
        return new RevocationPolicy(
                mode, crlGrace, connectTimeout, ocspTimeout, crlTimeout, maxCrlBytes, cacheDirectory, other);
    }

    private static void requireWithin(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " must lie between " + least + " and " + most);
        }
    }
}
