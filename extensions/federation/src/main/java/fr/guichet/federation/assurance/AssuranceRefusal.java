package fr.guichet.federation.assurance;

import java.util.Locale;

/** Why a brokered login goes no further, each with an error of its own in the events and a text on the page. */
enum AssuranceRefusal {
    /** The identity provider vouches for no level, or for one that is not on the scale. */
    MISSING,
    /** The level is known and lower than the client asks for. */
    TOO_LOW;

    /** Error of the event. */
    String eventError() {
        return "assurance_" + name().toLowerCase(Locale.ROOT);
    }

    /** Key of the text that says what happened and what to do. */
    String messageKey() {
        return this == MISSING ? "assuranceMissing" : "assuranceTooLow";
    }
}
