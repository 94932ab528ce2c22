package fr.guichet.account.linking;

import java.util.Locale;

/** Why a means of login is not linked to an account whose password, and later code, were right. */
public enum LinkRefusal {
    /** The account is not one that a référent created: a self-employed professional's is found by its number alone. */
    NOT_ESTABLISHMENT,
    /** The account is linked to somebody with another national identifier. */
    OTHER_NUMBER,
    /** The national identifier belongs to another account meanwhile. */
    NUMBER_TAKEN,
    /** Somebody else is linking this account or this identifier at this moment. */
    BUSY;

    /** Error of the event. */
    String eventError() {
        return "link_" + name().toLowerCase(Locale.ROOT);
    }

    /** Key of the text that says what happened. */
    String whatKey() {
        return switch (this) {
            case NOT_ESTABLISHMENT -> "linkRefusedNotEstablishment";
            case OTHER_NUMBER -> "linkRefusedOtherNumber";
            case NUMBER_TAKEN -> "linkRefusedNumberTaken";
            case BUSY -> "linkRefusedBusy";
        };
    }

    /** Key of the text that says what to do. */
    String thenKey() {
        return switch (this) {
            case NOT_ESTABLISHMENT -> "linkRefusedNotEstablishmentThen";
            case OTHER_NUMBER -> "linkRefusedOtherNumberThen";
            case NUMBER_TAKEN -> "linkRefusedNumberTakenThen";
            case BUSY -> "linkRefusedBusyThen";
        };
    }
}
