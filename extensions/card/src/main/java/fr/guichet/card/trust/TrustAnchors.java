package fr.guichet.card.trust;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/**
 * The configured authorities: self-signed certificates are roots, the others intermediates, and every intermediate
 * leads to one of the roots. Certificates that come with a card are never added to them: browsers may send the leaf
 * alone, and what they send beside it proves nothing.
 */
public final class TrustAnchors {

    private static final int MAX_AUTHORITIES_IN_PATH = 4;

    private final List<Authority> authorities;

    private TrustAnchors(List<Authority> authorities) {
        this.authorities = List.copyOf(authorities);
    }

    /**
     * Reads a PEM bundle.
     *
     * @throws InvalidAnchorsException when a certificate cannot be read, is no authority or leads to no root, or when
     *     there is no root or no intermediate
     */
    public static TrustAnchors ofPem(String pem) throws InvalidAnchorsException {
        List<Authority> authorities = new ArrayList<>();
        for (X509Certificate certificate : PemBundle.read(pem)) {
            authorities.add(Authority.of(certificate));
        }
        TrustAnchors anchors = new TrustAnchors(authorities);
        if (authorities.stream().noneMatch(Authority::isRoot)) {
            throw new InvalidAnchorsException("the bundle holds no root (self-signed certificate)");
        }
        if (anchors.intermediates().isEmpty()) {
            throw new InvalidAnchorsException("the bundle holds no intermediate, and only those issue cards");
        }
        for (Authority intermediate : anchors.intermediates()) {
            if (!anchors.leadsToRoot(intermediate)) {
                throw new InvalidAnchorsException(intermediate.commonName() + " leads to no root of the bundle");
            }
        }
        return anchors;
    }

    /**
     * Reads a PEM file.
     *
     * @throws InvalidAnchorsException as {@link #ofPem}, and when the file cannot be read
     */
    public static TrustAnchors read(Path file) throws InvalidAnchorsException {
        try {
            return ofPem(Files.readString(file, StandardCharsets.US_ASCII));
        } catch (IOException unreadable) {
            throw new InvalidAnchorsException("the bundle of authorities cannot be read as PEM: " + file);
        }
    }

    /** All of them, in the order of the bundle. */
    public List<Authority> authorities() {
        return authorities;
    }

    /** Those that are not roots. */
    public List<Authority> intermediates() {
        return authorities.stream().filter(authority -> !authority.isRoot()).toList();
    }

    /**
     * The paths that the names of issuers and subjects draw from a certificate to a root. No signature of the leaf is
     * verified; an authority renewed under its name makes several.
     */
    List<CertificationPath> candidates(X509Certificate leaf) {
        List<CertificationPath> found = new ArrayList<>();
        extend(leaf, leaf, new ArrayList<>(), found);
        return found;
    }

    private void extend(
            X509Certificate leaf, X509Certificate last, List<Authority> soFar, List<CertificationPath> found) {
        for (Authority authority : authorities) {
            if (!authority.isNamedAsIssuerOf(last) || soFar.contains(authority)) {
                continue;
            }
            List<Authority> longer = new ArrayList<>(soFar);
            longer.add(authority);
            if (isRootByName(authority)) {
                found.add(new CertificationPath(leaf, longer));
            } else if (longer.size() < MAX_AUTHORITIES_IN_PATH) {
                extend(leaf, authority.certificate(), longer, found);
            }
        }
    }

    private static boolean isRootByName(Authority authority) {
        return authority.isNamedAsIssuerOf(authority.certificate());
    }

    private boolean leadsToRoot(Authority authority) {
        Authority at = authority;
        for (int length = 0; length < MAX_AUTHORITIES_IN_PATH; length++) {
            if (at.isRoot()) {
                return true;
            }
            X509Certificate certificate = at.certificate();
            Authority issuer = authorities.stream()
                    .filter(other -> other.issued(certificate))
                    .findFirst()
                    .orElse(null);
            if (issuer == null) {
                return false;
            }
            at = issuer;
        }
        return false;
    }
}
