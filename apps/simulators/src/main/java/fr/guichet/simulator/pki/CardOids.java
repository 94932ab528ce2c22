package fr.guichet.simulator.pki;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;

/** Object identifiers of the card's certificates that Bouncy Castle does not name. */
public final class CardOids {
    /** Product category (ANS TRE_G01). */
    public static final ASN1ObjectIdentifier CATEGORY = new ASN1ObjectIdentifier("1.2.250.1.71.1.2.5");
    /** Kind of card (TRE_G02). */
    public static final ASN1ObjectIdentifier CARD_TYPE = new ASN1ObjectIdentifier("1.2.250.1.71.1.2.2");
    /** Number of the card. */
    public static final ASN1ObjectIdentifier CARD_NUMBER = new ASN1ObjectIdentifier("1.2.250.1.71.1.2.3");
    /** Profession (TRE_G15). */
    public static final ASN1ObjectIdentifier PROFESSION = new ASN1ObjectIdentifier("1.2.250.1.71.1.2.7");
    /** Profession in training (TRE_G16); its encoding is inferred from the profession's. */
    public static final ASN1ObjectIdentifier PROFESSION_IN_TRAINING = new ASN1ObjectIdentifier("1.2.250.1.71.1.2.8");
    /** Savoir-faire (TRE_R01). */
    public static final ASN1ObjectIdentifier SAVOIR_FAIRE = new ASN1ObjectIdentifier("1.2.250.1.71.4.2.5");
    /** Policy of every TEST certificate of a person. */
    public static final ASN1ObjectIdentifier TEST_POLICY = new ASN1ObjectIdentifier("1.2.250.1.213.1.7.2.1.1.1.1");
    /** Policy of the production look-alike: inferred, no production certificate was seen. */
    public static final ASN1ObjectIdentifier PRODUCTION_POLICY =
            new ASN1ObjectIdentifier("1.2.250.1.213.1.7.1.1.1.1.1");
    /** Microsoft user principal name, in the subject alternative name. */
    public static final ASN1ObjectIdentifier UPN = new ASN1ObjectIdentifier("1.3.6.1.4.1.311.20.2.3");

    private CardOids() {}
}
