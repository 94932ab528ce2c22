package fr.guichet.card.revocation;

import fr.guichet.card.profile.DerBounds;
import fr.guichet.card.trust.Authority;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.text.ParseException;
import java.time.Instant;
import java.util.Arrays;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.ASN1UTCTime;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;

/**
 * Reads a CRL (RFC 5280, section 5) as a stream into an index, and verifies its signature over the very bytes read. Only
 * complete CRLs of version 2 by the certificates' own issuer pass: one that is indirect, partitioned, a delta, or that
 * holds anything critical is refused, since such a one cannot say that a certificate is good.
 */
final class CrlReader {

    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int UTC_TIME = 0x17;
    private static final int GENERALIZED_TIME = 0x18;
    private static final int SEQUENCE = 0x30;
    private static final int EXTENSIONS = 0xa0;

    private static final int MAX_SMALL_BYTES = 8 * 1024;
    private static final int MAX_ENTRY_BYTES = 4 * 1024;
    private static final int CRL_SIGN = 6;

    private final DerStream der;
    private final X509Certificate issuer;

    private CrlReader(InputStream in, X509Certificate issuer) {
        this.der = new DerStream(in);
        this.issuer = issuer;
    }

    /**
     * @param in the bytes, read to their end and left open
     * @param issuer who must have signed it
     * @throws InvalidCrlException for every other content
     * @throws IOException when {@code in} fails
     */
    static Crl read(InputStream in, Authority issuer) throws InvalidCrlException, IOException {
        boolean[] usage = issuer.certificate().getKeyUsage();
        if (usage != null && !usage[CRL_SIGN]) {
            throw new InvalidCrlException("the issuer may not sign CRLs");
        }
        try {
            return new CrlReader(in, issuer.certificate()).read();
        } catch (GeneralSecurityException | ParseException | RuntimeException unreadable) {
            throw new InvalidCrlException("unreadable: " + unreadable.getClass().getSimpleName(), unreadable);
        }
    }

    private Crl read() throws InvalidCrlException, IOException, GeneralSecurityException, ParseException {
        require(der.tag() == SEQUENCE, "not a CRL");
        long end = der.position() + der.length();
        ByteArrayOutputStream signedSoFar = new ByteArrayOutputStream();
        require(der.tag() == SEQUENCE, "not a CRL");
        long signedEnd = der.position() + der.length();
        signedSoFar.write(der.header());
        signedSoFar.write(version());
        byte[] algorithm = small(SEQUENCE);
        signedSoFar.write(algorithm);
        AlgorithmIdentifier identifier = AlgorithmIdentifier.getInstance(parsed(algorithm));
        Signature signature = SignatureAlgorithm.verifier(identifier, issuer.getPublicKey());
        der.startSigning(signature, signedSoFar.toByteArray());

        X500Principal name = new X500Principal(small(SEQUENCE));
        require(name.equals(issuer.getSubjectX500Principal()), "of another issuer");
        Instant thisUpdate = time();
        Instant nextUpdate = time();
        SerialIndex revoked = rest(signedEnd);
        require(der.position() == signedEnd, "badly nested");
        der.stopSigning();

        require(Arrays.equals(algorithm, small(SEQUENCE)), "two signature algorithms");
        byte[] value = small(BIT_STRING);
        require(der.position() == end && der.isAtEnd(), "more than a CRL");
        require(signature.verify(bits(value)), "signature does not match");
        return new Crl(thisUpdate, nextUpdate, revoked);
    }

    private byte[] version() throws InvalidCrlException, IOException {
        byte[] version = small(INTEGER);
        // v2 is written 1; version 1 has no place for the extensions that say what a CRL covers.
        require(version.length == 3 && version[2] == 1, "not version 2");
        return version;
    }

    /** What comes after the dates: entries if any, extensions if any. */
    private SerialIndex rest(long signedEnd) throws InvalidCrlException, IOException {
        SerialIndex.Builder serials = new SerialIndex.Builder();
        boolean extensionsSeen = false;
        boolean entriesSeen = false;
        while (der.position() < signedEnd) {
            int tag = der.tag();
            if (tag == SEQUENCE && !entriesSeen && !extensionsSeen) {
                entriesSeen = true;
                entries(der.position() + der.length(), serials);
            } else if (tag == EXTENSIONS && !extensionsSeen) {
                extensionsSeen = true;
                requireComplete(der.whole(MAX_SMALL_BYTES));
            } else {
                throw new InvalidCrlException("badly formed");
            }
        }
        return serials.build();
    }

    private void entries(long end, SerialIndex.Builder serials) throws InvalidCrlException, IOException {
        byte[] entry = new byte[MAX_ENTRY_BYTES];
        while (der.position() < end) {
            require(der.tag() == SEQUENCE, "badly formed entry");
            new CrlEntry(entry, der.contents(entry)).addTo(serials);
        }
        require(der.position() == end, "badly nested entries");
    }

    private static void requireComplete(byte[] tagged) throws InvalidCrlException, IOException {
        Extensions extensions = Extensions.getInstance(
                ASN1TaggedObject.getInstance(parsed(tagged)).getExplicitBaseObject());
        for (ASN1ObjectIdentifier oid : extensions.getExtensionOIDs()) {
            // A distribution point restricts what the CRL covers, and is critical wherever the RFC is followed.
            boolean restricts =
                    oid.equals(Extension.issuingDistributionPoint) || oid.equals(Extension.deltaCRLIndicator);
            require(!restricts && !extensions.getExtension(oid).isCritical(), "partial, or of an unknown kind");
        }
    }

    private Instant time() throws InvalidCrlException, IOException, ParseException {
        int tag = der.tag();
        require(tag == UTC_TIME || tag == GENERALIZED_TIME, "date missing");
        ASN1Primitive value = ASN1Primitive.fromByteArray(der.whole(32));
        return value instanceof ASN1UTCTime utc
                ? utc.getAdjustedDate().toInstant()
                : ASN1GeneralizedTime.getInstance(value).getDate().toInstant();
    }

    private byte[] small(int tag) throws InvalidCrlException, IOException {
        require(der.tag() == tag, "badly formed");
        return der.whole(MAX_SMALL_BYTES);
    }

    private static ASN1Primitive parsed(byte[] value) throws InvalidCrlException, IOException {
        require(DerBounds.hold(value, MAX_SMALL_BYTES + 8), "badly nested");
        return ASN1Primitive.fromByteArray(value);
    }

    private static byte[] bits(byte[] bitString) throws IOException {
        return ASN1BitString.getInstance(ASN1Primitive.fromByteArray(bitString)).getOctets();
    }

    private static void require(boolean rule, String otherwise) throws InvalidCrlException {
        if (!rule) {
            throw new InvalidCrlException(otherwise);
        }
    }
}
