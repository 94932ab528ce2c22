package fr.guichet.card.provider;

import fr.guichet.card.trust.Authority;
import fr.guichet.card.trust.InvalidAnchorsException;
import fr.guichet.card.trust.TrustAnchors;
import fr.guichet.identity.watch.TrustReport.TrustedAuthority;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The authorities that files name, for health and metrics; a file is read again when it was written. */
final class AnchorsInUse {

    private static final int FINGERPRINT_BYTES = 4;

    private record Read(FileTime written, List<TrustedAuthority> authorities) {}

    private final Map<Path, Read> files = new ConcurrentHashMap<>();

    /** Empty when the file cannot be read, or is no bundle of authorities. */
    Optional<List<TrustedAuthority>> of(Path file) {
        try {
            FileTime written = Files.getLastModifiedTime(file);
            Read known = files.get(file);
            if (known == null || !known.written().equals(written)) {
                known = new Read(
                        written,
                        TrustAnchors.read(file).authorities().stream()
                                .map(AnchorsInUse::shown)
                                .toList());
                files.put(file, known);
            }
            return Optional.of(known.authorities());
        } catch (IOException | InvalidAnchorsException unreadable) {
            files.remove(file);
            return Optional.empty();
        }
    }

    private static TrustedAuthority shown(Authority authority) {
        return new TrustedAuthority(authority.commonName(), fingerprint(authority), authority.expiry());
    }

    private static String fingerprint(Authority authority) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(authority.certificate().getEncoded());
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException | CertificateEncodingException impossible) {
            throw new IllegalStateException("a certificate that was read has bytes", impossible);
        }
    }
}
