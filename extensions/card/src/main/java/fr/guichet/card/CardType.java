package fr.guichet.card;

import java.util.Optional;

/** Kinds of CPx card (ANS table TRE_G02, extension 1.2.250.1.71.1.2.2). */
public enum CardType {
    /** Carte de professionnel de santé. */
    CPS(0),
    /** Carte de professionnel en formation. */
    CPF(1),
    /** Carte de personnel d'établissement. */
    CPE(2),
    /** Carte de personnel autorisé. */
    CPA(3);

    private final int code;

    CardType(int code) {
        this.code = code;
    }

    /** Value of the extension. */
    public int code() {
        return code;
    }

    /** The kind of a code; empty when unknown. */
    public static Optional<CardType> of(int code) {
        for (CardType type : values()) {
            if (type.code == code) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }
}
