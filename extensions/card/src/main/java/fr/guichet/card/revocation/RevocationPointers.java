package fr.guichet.card.revocation;

import fr.guichet.card.CardRefusal;
import fr.guichet.card.CardRefusedException;
import fr.guichet.card.profile.DerBounds;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x509.AccessDescription;
import org.bouncycastle.asn1.x509.AuthorityInformationAccess;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;

/**
 * Where a certificate says its revocation can be asked, over HTTP. Cards name LDAP addresses beside those (and for the
 * delta CRL nothing else): they are left out before anything could look their host up.
 *
 * @param responders OCSP responders, in order
 * @param crls complete CRLs of the certificate's own issuer, in order
 */
record RevocationPointers(List<URI> responders, List<URI> crls) {

    private static final int MAX_EXTENSION_BYTES = 8 * 1024;
    private static final int MAX_ADDRESSES = 8;
    private static final int MAX_ADDRESS_LENGTH = 1024;

    /** @throws CardRefusedException malformed, when the extensions are not what RFC 5280 says */
    static RevocationPointers of(X509Certificate certificate) throws CardRefusedException {
        try {
            return new RevocationPointers(responders(certificate), crls(certificate));
        } catch (IOException | RuntimeException unreadable) {
            throw new CardRefusedException(CardRefusal.MALFORMED);
        }
    }

    private static List<URI> responders(X509Certificate certificate) throws IOException {
        List<URI> found = new ArrayList<>();
        Optional<ASN1Primitive> value = extension(certificate, Extension.authorityInfoAccess.getId());
        if (value.isPresent()) {
            AuthorityInformationAccess access = AuthorityInformationAccess.getInstance(value.get());
            for (AccessDescription description : access.getAccessDescriptions()) {
                if (description.getAccessMethod().equals(AccessDescription.id_ad_ocsp)) {
                    httpAddress(description.getAccessLocation()).ifPresent(found::add);
                }
            }
        }
        return limited(found);
    }

    private static List<URI> crls(X509Certificate certificate) throws IOException {
        List<URI> found = new ArrayList<>();
        Optional<ASN1Primitive> value = extension(certificate, Extension.cRLDistributionPoints.getId());
        if (value.isPresent()) {
            for (DistributionPoint point : CRLDistPoint.getInstance(value.get()).getDistributionPoints()) {
                DistributionPointName name = point.getDistributionPoint();
                // A CRL for some reasons only, or by another issuer, cannot say that a certificate is good.
                boolean complete = point.getReasons() == null && point.getCRLIssuer() == null;
                if (complete && name != null && name.getType() == DistributionPointName.FULL_NAME) {
                    for (GeneralName address :
                            GeneralNames.getInstance(name.getName()).getNames()) {
                        httpAddress(address).ifPresent(found::add);
                    }
                }
            }
        }
        return limited(found);
    }

    private static Optional<ASN1Primitive> extension(X509Certificate certificate, String oid) throws IOException {
        byte[] wrapped = certificate.getExtensionValue(oid);
        if (wrapped == null) {
            return Optional.empty();
        }
        byte[] value = ASN1OctetString.getInstance(ASN1Primitive.fromByteArray(wrapped))
                .getOctets();
        if (!DerBounds.hold(value, MAX_EXTENSION_BYTES)) {
            throw new IOException("extension out of bounds");
        }
        return Optional.of(ASN1Primitive.fromByteArray(value));
    }

    private static Optional<URI> httpAddress(GeneralName name) {
        if (name.getTagNo() != GeneralName.uniformResourceIdentifier || !(name.getName() instanceof ASN1String text)) {
            return Optional.empty();
        }
        String address = text.getString();
        if (address.length() > MAX_ADDRESS_LENGTH) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(address);
            String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            boolean http = scheme.equals("http") || scheme.equals("https");
            return http && uri.getHost() != null && uri.getUserInfo() == null ? Optional.of(uri) : Optional.empty();
        } catch (URISyntaxException unreadable) {
            return Optional.empty();
        }
    }

    private static List<URI> limited(List<URI> addresses) {
        return addresses.stream().distinct().limit(MAX_ADDRESSES).toList();
    }
}
