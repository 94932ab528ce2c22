package fr.guichet.simulator.pki;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Random;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DERBitString;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.operator.DefaultSignatureAlgorithmIdentifierFinder;

/**
 * Writes a CRL of any length for a simulated authority, entry by entry: a million of them as objects would need more
 * memory than what is measured. Serial numbers are sixteen bytes in no order, each entry has a reason, as seen.
 */
public final class LargeCrl {

    private static final String ALGORITHM = "SHA256withRSA";
    private static final int SEED = 20261120;
    private static final int SERIAL_BYTES = 16;
    private static final byte[] REASON = {
        0x30, 0x0c, 0x30, 0x0a, 0x06, 0x03, 0x55, 0x1d, 0x15, 0x04, 0x03, 0x0a, 0x01, 0x01
    };
    private static final int TIME_BYTES = 13;
    private static final int ENTRY_CONTENTS = 2 + SERIAL_BYTES + 2 + TIME_BYTES + REASON.length;
    private static final DateTimeFormatter UTC_TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private final CertificateAuthority authority;
    private final int entries;
    private final Instant thisUpdate;

    private LargeCrl(CertificateAuthority authority, int entries, Instant thisUpdate) {
        this.authority = authority;
        this.entries = entries;
        this.thisUpdate = thisUpdate;
    }

    /** Writes the CRL of an authority, good for thirty days from a minute ago. */
    public static void write(TestPki pki, Authority issuer, int entries, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        new LargeCrl(pki.authority(issuer), entries, Instant.now().minusSeconds(60)).write(file);
    }

    private void write(Path file) throws IOException {
        AlgorithmIdentifier algorithm = new DefaultSignatureAlgorithmIdentifierFinder().find(ALGORITHM);
        byte[] before = concat(
                new ASN1Integer(BigInteger.ONE).getEncoded(),
                algorithm.getEncoded(),
                authority.subject().getEncoded(),
                time(thisUpdate),
                time(thisUpdate.plusSeconds(30L * 24 * 3600)),
                header(0x30, (long) entries * (2 + ENTRY_CONTENTS)));
        long signedContents = before.length + (long) entries * (2 + ENTRY_CONTENTS);
        byte[] signedHeader = header(0x30, signedContents);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(authority.key());
            // RSA signatures are as long as the key's modulus.
            int signatureBytes = 256;
            byte[] identifier = algorithm.getEncoded();
            long tail = identifier.length + new DERBitString(new byte[signatureBytes]).getEncoded().length;
            out.write(header(0x30, signedHeader.length + signedContents + tail));
            signed(out, signature, signedHeader);
            signed(out, signature, before);
            entries(out, signature);
            out.write(identifier);
            byte[] value = signature.sign();
            if (value.length != signatureBytes) {
                throw new IllegalStateException("the simulated authorities have RSA keys of 2048 bits");
            }
            out.write(new DERBitString(value).getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every JDK signs with " + ALGORITHM, impossible);
        }
    }

    private void entries(OutputStream out, Signature signature) throws IOException, GeneralSecurityException {
        Random random = new Random(SEED);
        byte[] date = time(thisUpdate);
        byte[] serial = new byte[SERIAL_BYTES];
        byte[] entry = new byte[2 + ENTRY_CONTENTS];
        entry[0] = 0x30;
        entry[1] = (byte) ENTRY_CONTENTS;
        entry[2] = 0x02;
        entry[3] = (byte) SERIAL_BYTES;
        System.arraycopy(date, 0, entry, 4 + SERIAL_BYTES, date.length);
        System.arraycopy(REASON, 0, entry, 4 + SERIAL_BYTES + date.length, REASON.length);
        for (int i = 0; i < entries; i++) {
            random.nextBytes(serial);
            // Positive and of full length: the first byte is 0x40 to 0x7f.
            serial[0] = (byte) (serial[0] & 0x3f | 0x40);
            System.arraycopy(serial, 0, entry, 4, SERIAL_BYTES);
            signed(out, signature, entry);
        }
    }

    private static void signed(OutputStream out, Signature signature, byte[] bytes)
            throws IOException, GeneralSecurityException {
        out.write(bytes);
        signature.update(bytes);
    }

    private static byte[] time(Instant moment) throws IOException {
        return concat(header(0x17, TIME_BYTES), UTC_TIME.format(moment).getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] header(int tag, long length) {
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        header.write(tag);
        if (length < 0x80) {
            header.write((int) length);
        } else {
            int count = (Long.SIZE - Long.numberOfLeadingZeros(length) + 7) / 8;
            header.write(0x80 | count);
            for (int shift = 8 * (count - 1); shift >= 0; shift -= 8) {
                header.write((int) (length >> shift));
            }
        }
        return header.toByteArray();
    }

    private static byte[] concat(byte[]... parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return all.toByteArray();
    }
}
