package fr.guichet.card.profile;

import fr.guichet.card.CardRefusal;
import fr.guichet.card.CardRefusedException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;

/**
 * Attributes of a subject by object identifier. The name is never made a string: cards put surname, first name and
 * identifier in one RDN whose order changes from card to card, and identifiers hold {@code /}.
 */
final class SubjectAttributes {

    private static final int MAX_LENGTH = 256;

    private final Map<ASN1ObjectIdentifier, List<String>> values = new HashMap<>();

    SubjectAttributes(X500Name subject) throws CardRefusedException {
        for (RDN rdn : subject.getRDNs()) {
            for (AttributeTypeAndValue attribute : rdn.getTypesAndValues()) {
                values.computeIfAbsent(attribute.getType(), type -> new ArrayList<>())
                        .add(text(attribute));
            }
        }
    }

    /**
     * The value of an attribute that appears once at most.
     *
     * @throws CardRefusedException malformed, when it appears twice: which of two identifiers is meant is not ours to
     *     guess
     */
    Optional<String> one(ASN1ObjectIdentifier type) throws CardRefusedException {
        List<String> found = values.getOrDefault(type, List.of());
        if (found.size() > 1) {
            throw new CardRefusedException(CardRefusal.MALFORMED);
        }
        return found.stream().findFirst();
    }

    private static String text(AttributeTypeAndValue attribute) throws CardRefusedException {
        // UTF8String on cards of IGC-Santé, T61String (in practice Latin-1) on those of the former PKI.
        if (!(attribute.getValue() instanceof ASN1String value)) {
            throw new CardRefusedException(CardRefusal.MALFORMED);
        }
        String text = value.getString().strip();
        if (text.isEmpty() || text.length() > MAX_LENGTH || text.chars().anyMatch(SubjectAttributes::isUnprintable)) {
            throw new CardRefusedException(CardRefusal.MALFORMED);
        }
        return text;
    }

    /** Control characters, and the marks that reorder text, which could make a page show another name. */
    private static boolean isUnprintable(int character) {
        int type = Character.getType(character);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR
                || type == Character.UNASSIGNED;
    }
}
