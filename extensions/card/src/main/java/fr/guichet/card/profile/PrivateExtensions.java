package fr.guichet.card.profile;

import fr.guichet.card.CardRefusal;
import fr.guichet.card.CardRefusedException;
import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;

/** The extensions that the ANS and before it the GIP-CPS (arc 1.2.250.1.71) add to certificates. */
final class PrivateExtensions {

    private static final ASN1ObjectIdentifier CARD_TYPE = new ASN1ObjectIdentifier("1.2.250.1.71.1.2.2");
    private static final ASN1ObjectIdentifier CARD_NUMBER = new ASN1ObjectIdentifier("1.2.250.1.71.1.2.3");
    private static final ASN1ObjectIdentifier PRODUCT = new ASN1ObjectIdentifier("1.2.250.1.71.1.2.5");
    private static final ASN1ObjectIdentifier PROFESSION = new ASN1ObjectIdentifier("1.2.250.1.71.1.2.7");
    private static final ASN1ObjectIdentifier IN_TRAINING = new ASN1ObjectIdentifier("1.2.250.1.71.1.2.8");
    private static final ASN1ObjectIdentifier SPECIALITIES = new ASN1ObjectIdentifier("1.2.250.1.71.4.2.5");

    private static final Pattern NUMBER = Pattern.compile("[0-9A-Za-z/]{1,64}");
    private static final Pattern SPECIALITY = Pattern.compile("[0-9A-Za-z]{1,16}");
    private static final int MAX_CODE = 9999;
    private static final int MAX_SPECIALITIES = 32;
    private static final int MAX_BYTES = 4096;

    private final Extensions extensions;

    PrivateExtensions(Extensions extensions) {
        this.extensions = extensions;
    }

    /** Product category (TRE_G01): one byte. */
    Optional<Byte> product() throws CardRefusedException, IOException {
        Optional<ASN1Primitive> value = value(PRODUCT);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        if (value.get() instanceof ASN1OctetString bytes && bytes.getOctetsLength() == 1) {
            return Optional.of(bytes.getOctets()[0]);
        }
        throw malformed();
    }

    /** Card type (TRE_G02). */
    OptionalInt cardType() throws CardRefusedException, IOException {
        return code(CARD_TYPE);
    }

    /** Card number, {@code issuer/serial}. */
    Optional<String> cardNumber() throws CardRefusedException, IOException {
        Optional<ASN1Primitive> value = value(CARD_NUMBER);
        return value.isEmpty() ? Optional.empty() : Optional.of(text(value.get(), NUMBER));
    }

    /** Profession (TRE_G15), as the decimal code. */
    Optional<String> profession() throws CardRefusedException, IOException {
        return decimal(code(PROFESSION));
    }

    /** Profession in training (TRE_G16), as the decimal code. */
    Optional<String> professionInTraining() throws CardRefusedException, IOException {
        return decimal(code(IN_TRAINING));
    }

    /** Savoir-faire (TRE_R01), in the order given. */
    List<String> specialities() throws CardRefusedException, IOException {
        Optional<ASN1Primitive> value = value(SPECIALITIES);
        if (value.isEmpty()) {
            return List.of();
        }
        if (!(value.get() instanceof ASN1Sequence sequence) || sequence.size() > MAX_SPECIALITIES) {
            throw malformed();
        }
        List<String> specialities = new ArrayList<>();
        for (ASN1Encodable element : sequence) {
            specialities.add(text(element, SPECIALITY));
        }
        return specialities;
    }

    private static Optional<String> decimal(OptionalInt code) {
        return code.isEmpty() ? Optional.empty() : Optional.of(Integer.toString(code.getAsInt()));
    }

    private OptionalInt code(ASN1ObjectIdentifier oid) throws CardRefusedException, IOException {
        Optional<ASN1Primitive> value = value(oid);
        if (value.isEmpty()) {
            return OptionalInt.empty();
        }
        if (!(value.get() instanceof ASN1Integer integer)) {
            throw malformed();
        }
        BigInteger code = integer.getValue();
        if (code.signum() < 0 || code.bitLength() > 31 || code.intValue() > MAX_CODE) {
            throw malformed();
        }
        return OptionalInt.of(code.intValue());
    }

    private Optional<ASN1Primitive> value(ASN1ObjectIdentifier oid) throws CardRefusedException, IOException {
        Extension extension = extensions.getExtension(oid);
        if (extension == null) {
            return Optional.empty();
        }
        byte[] der = extension.getExtnValue().getOctets();
        if (!DerBounds.hold(der, MAX_BYTES)) {
            throw malformed();
        }
        return Optional.of(ASN1Primitive.fromByteArray(der));
    }

    private static String text(ASN1Encodable value, Pattern shape) throws CardRefusedException {
        if (value instanceof ASN1String string
                && shape.matcher(string.getString()).matches()) {
            return string.getString();
        }
        throw malformed();
    }

    private static CardRefusedException malformed() {
        return new CardRefusedException(CardRefusal.MALFORMED);
    }
}
