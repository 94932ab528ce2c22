package fr.guichet.simulator.pki;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERPrintableString;
import org.bouncycastle.asn1.DERUTF8String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * The authorities of the simulation. The attributes, their order and the common names are those of IGC-Santé; the
 * organisation says that it is a simulation.
 */
public enum Authority {
    FORT_ROOT(null, "fort-root", Generation.TEST, "TEST AC RACINE IGC-SANTE FORT"),
    /** Issues the CPS and CPF cards. */
    FORT_PERSONNES(FORT_ROOT, "fort-personnes", Generation.TEST, "TEST AC IGC-SANTE FORT PERSONNES"),
    STANDARD_ROOT(null, "standard-root", Generation.TEST, "TEST AC RACINE IGC-SANTE STANDARD"),
    /** Issues the CPE and CPA cards. */
    STANDARD_PERSONNES(STANDARD_ROOT, "standard-personnes", Generation.TEST, "TEST AC IGC-SANTE STANDARD PERSONNES"),
    ELEMENTAIRE_ROOT(null, "elementaire-root", Generation.TEST, "TEST AC RACINE IGC-SANTE ELEMENTAIRE"),
    /** Issues software certificates, never cards. */
    ELEMENTAIRE_PERSONNES(
            ELEMENTAIRE_ROOT, "elementaire-personnes", Generation.TEST, "TEST AC IGC-SANTE ELEMENTAIRE PERSONNES"),
    PRODUCTION_FORT_ROOT(null, "production-fort-root", Generation.PRODUCTION, "AC RACINE IGC-SANTE FORT"),
    /** Named as the production authority of CPS cards. */
    PRODUCTION_FORT_PERSONNES(
            PRODUCTION_FORT_ROOT, "production-fort-personnes", Generation.PRODUCTION, "AC IGC-SANTE FORT PERSONNES"),
    GIP_ROOT(null, "gip-root", Generation.GIP, "TEST GIP-CPS RACINE"),
    /** The old GIP-CPS authority of professionals; its own name is inferred. */
    GIP_PERSONNES(GIP_ROOT, "gip-personnes", Generation.GIP, "TEST GIP-CPS CLASSE-1"),
    FOREIGN_ROOT(null, "foreign-root", Generation.FOREIGN, "AC RACINE ETRANGERE"),
    /** An authority that has nothing to do with the card and issues certificates of its shape. */
    FOREIGN_PERSONNES(FOREIGN_ROOT, "foreign-personnes", Generation.FOREIGN, "AC ETRANGERE PERSONNES"),
    HOMONYM_ROOT(null, "homonym-root", Generation.TEST, "TEST AC RACINE IGC-SANTE FORT"),
    /** Bears the very names of {@link #FORT_PERSONNES}, with other keys: an impostor. */
    HOMONYM_PERSONNES(HOMONYM_ROOT, "homonym-personnes", Generation.TEST, "TEST AC IGC-SANTE FORT PERSONNES");

    /** Organisation of every certificate here, so that nobody takes one for a real one. */
    public static final String ORGANISATION = "GUICHET-SIMULATION";

    private enum Generation {
        TEST("IGC-SANTE TEST"),
        PRODUCTION("IGC-SANTE"),
        GIP("GIP-CPS TEST"),
        FOREIGN("AUTRE AUTORITE");

        private final String unit;

        Generation(String unit) {
            this.unit = unit;
        }
    }

    private final Authority parent;
    private final String slug;
    private final Generation generation;
    private final String commonName;

    Authority(Authority parent, String slug, Generation generation, String commonName) {
        this.parent = parent;
        this.slug = slug;
        this.generation = generation;
        this.commonName = commonName;
    }

    /** The authority of a {@link #slug()}; empty when there is none. */
    static Optional<Authority> ofSlug(String slug) {
        for (Authority authority : values()) {
            if (authority.slug.equals(slug)) {
                return Optional.of(authority);
            }
        }
        return Optional.empty();
    }

    /** Name in addresses and file names. */
    public String slug() {
        return slug;
    }

    /** The root above; empty for a root. */
    public Optional<Authority> parent() {
        return Optional.ofNullable(parent);
    }

    public boolean isRoot() {
        return parent == null;
    }

    /** Common name of the authority's certificate. */
    public String commonName() {
        return commonName;
    }

    boolean isTest() {
        return generation == Generation.TEST || generation == Generation.GIP;
    }

    boolean isGip() {
        return generation == Generation.GIP;
    }

    /** Distinguished name: {@code C, O, OU, OU, CN} in that order, UTF8String but for the country. */
    X500Name subject() {
        List<RDN> rdns = new ArrayList<>();
        rdns.add(rdn(BCStyle.C, new DERPrintableString("FR")));
        rdns.add(rdn(BCStyle.O, new DERUTF8String(ORGANISATION)));
        // The real one holds a SIREN after the scheme 0002; nobody has this one.
        rdns.add(rdn(BCStyle.OU, new DERUTF8String("0002 000000000")));
        rdns.add(rdn(BCStyle.OU, new DERUTF8String(generation.unit)));
        rdns.add(rdn(BCStyle.CN, new DERUTF8String(commonName)));
        return new X500Name(rdns.toArray(RDN[]::new));
    }

    /** The name as it stands in LDAP addresses: percent-encoded, an intermediate's under its root. */
    String ldapName() {
        String tail = ",ou=" + generation.unit + ",ou=0002 000000000,o=" + ORGANISATION + ",c=FR";
        String middle = isRoot() ? "" : ",ou=" + parent.commonName;
        return ("cn=" + commonName + middle + tail).replace(" ", "%20");
    }

    private static RDN rdn(ASN1ObjectIdentifier type, ASN1Encodable value) {
        return new RDN(type, value);
    }
}
