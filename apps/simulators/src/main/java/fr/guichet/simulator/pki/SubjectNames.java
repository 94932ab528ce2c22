package fr.guichet.simulator.pki;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERT61String;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * Distinguished names of card holders, in encoded order. DER sorts the attributes of a multi-valued RDN by their
 * encoding, so their order depends on the lengths of the names, as on real cards.
 */
public final class SubjectNames {

    private SubjectNames() {}

    /** {@code C, title, {GN + CN + SN}}: a professional's own card (CPS, CPF) or software certificate. */
    public static X500Name professional(String title, String givenName, String surname, String identifier) {
        return name(country(), single(BCStyle.T, title), person(givenName, surname, identifier));
    }

    /** {@code C, ST, O, OU, title, {GN + CN + SN}}: the card of somebody in a structure (CPE, CPA). */
    public static X500Name employee(Structure structure, String givenName, String surname, String identifier) {
        List<RDN> rdns = structure.rdns();
        rdns.add(single(BCStyle.T, structure.title()));
        rdns.add(person(givenName, surname, identifier));
        return name(rdns.toArray(RDN[]::new));
    }

    /**
     * {@code C, ST, O, OU, pseudonym, CN}: a card without a person's name. That the pseudonym stands before the common
     * name is inferred.
     */
    public static X500Name pseudonymous(Structure structure, String pseudonym, String identifier) {
        List<RDN> rdns = structure.rdns();
        rdns.add(single(BCStyle.PSEUDONYM, pseudonym));
        rdns.add(single(BCStyle.CN, identifier));
        return name(rdns.toArray(RDN[]::new));
    }

    /** {@code C, O=TEST, OU (T61String), {CN + SN + GN}}: the old GIP-CPS shape. */
    public static X500Name gip(String profession, String givenName, String surname, String identifier) {
        return name(
                country(),
                single(BCStyle.O, "TEST"),
                new RDN(BCStyle.OU, new DERT61String(profession)),
                person(givenName, surname, identifier));
    }

    /** The structure part of an employee's name. */
    public record Structure(String region, String organisation, String identifier, String title) {
        private List<RDN> rdns() {
            return new ArrayList<>(List.of(
                    country(),
                    single(BCStyle.ST, region),
                    single(BCStyle.O, organisation),
                    single(BCStyle.OU, identifier)));
        }
    }

    private static RDN person(String givenName, String surname, String identifier) {
        return new RDN(new AttributeTypeAndValue[] {
            attribute(BCStyle.GIVENNAME, givenName),
            attribute(BCStyle.CN, identifier),
            attribute(BCStyle.SURNAME, surname)
        });
    }

    private static X500Name name(RDN... rdns) {
        return new X500Name(Arrays.copyOf(rdns, rdns.length));
    }

    private static RDN country() {
        return new RDN(BCStyle.C, new DERPrintableString("FR"));
    }

    private static RDN single(ASN1ObjectIdentifier type, String value) {
        return new RDN(attribute(type, value));
    }

    private static AttributeTypeAndValue attribute(ASN1ObjectIdentifier type, String value) {
        ASN1Encodable encoded = new DERUTF8String(value);
        return new AttributeTypeAndValue(type, encoded);
    }
}
