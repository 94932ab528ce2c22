package fr.guichet.card.trust;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import javax.naming.InvalidNameException;
import javax.naming.ldap.LdapName;
import javax.naming.ldap.Rdn;

/**
 * A configured certificate authority.
 *
 * @param certificate as configured
 * @param commonName CN of its subject, what operators name it by; the whole subject when it has none
 */
public record Authority(X509Certificate certificate, String commonName) {

    private static final int KEY_CERT_SIGN = 5;

    static Authority of(X509Certificate certificate) throws InvalidAnchorsException {
        String name = commonName(certificate);
        boolean[] usage = certificate.getKeyUsage();
        if (certificate.getBasicConstraints() < 0 || (usage != null && !usage[KEY_CERT_SIGN])) {
            throw new InvalidAnchorsException(name + " is not a certificate authority");
        }
        return new Authority(certificate, name);
    }

    /** Whether it signed its own certificate, which makes it a root. */
    public boolean isRoot() {
        return issued(certificate);
    }

    /** Whether it issued {@code other}: the names match and its key verifies the signature. */
    boolean issued(X509Certificate other) {
        if (!isNamedAsIssuerOf(other)) {
            return false;
        }
        try {
            other.verify(certificate.getPublicKey());
            return true;
        } catch (GeneralSecurityException notIssued) {
            return false;
        }
    }

    boolean isNamedAsIssuerOf(X509Certificate other) {
        return certificate.getSubjectX500Principal().equals(other.getIssuerX500Principal());
    }

    /** End of its validity. */
    public Instant expiry() {
        return certificate.getNotAfter().toInstant();
    }

    private static String commonName(X509Certificate certificate) {
        // The name of an authority is configuration of ours, read once and printable: here a parsed DN is fit.
        String name = certificate.getSubjectX500Principal().getName();
        try {
            List<Rdn> rdns = new LdapName(name).getRdns();
            for (Rdn rdn : rdns) {
                if (rdn.getType().toUpperCase(Locale.ROOT).equals("CN") && rdn.getValue() instanceof String cn) {
                    return cn;
                }
            }
        } catch (InvalidNameException unusual) {
            return name;
        }
        return name;
    }
}
