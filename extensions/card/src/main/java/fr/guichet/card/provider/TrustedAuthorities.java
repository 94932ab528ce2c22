package fr.guichet.card.provider;

import fr.guichet.card.trust.Authority;
import fr.guichet.card.trust.TrustAnchors;
import fr.guichet.identity.watch.TrustReport.TrustedAuthority;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateEncodingException;
import java.util.HexFormat;
import java.util.List;

/** Authorities as health and metrics show them. */
final class TrustedAuthorities {

    private static final int FINGERPRINT_BYTES = 4;

    private TrustedAuthorities() {}

    static List<TrustedAuthority> of(TrustAnchors anchors) {
        return anchors.authorities().stream().map(TrustedAuthorities::shown).toList();
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
