package fr.guichet.simulator.pki;

import java.util.OptionalInt;

/** What a certificate of a person is in: the kinds of card of ANS table TRE_G02, or software. */
public enum Product {
    CPS("CPS", 0, Authority.FORT_PERSONNES),
    CPF("CPF", 1, Authority.FORT_PERSONNES),
    CPE("CPE", 2, Authority.STANDARD_PERSONNES),
    CPA("CPA", 3, Authority.STANDARD_PERSONNES),
    SOFTWARE("certificat logiciel", -1, Authority.ELEMENTAIRE_PERSONNES);

    private final String label;
    private final int type;
    private final Authority issuer;

    Product(String label, int type, Authority issuer) {
        this.label = label;
        this.type = type;
        this.issuer = issuer;
    }

    /** French name. */
    public String label() {
        return label;
    }

    /** Value of the card type extension; none for software. */
    public OptionalInt type() {
        return type < 0 ? OptionalInt.empty() : OptionalInt.of(type);
    }

    /** Authority that issues it; the one of CPF is inferred. */
    public Authority issuer() {
        return issuer;
    }

    /** Product category (TRE_G01): 00 card, 03 software, the same with the high bit for TEST. */
    int category(boolean test) {
        return (this == SOFTWARE ? 0x03 : 0x00) | (test ? 0x80 : 0x00);
    }
}
