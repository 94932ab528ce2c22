package fr.guichet.establishment.directory;

import java.util.Locale;

/** What is done with a person of an establishment, as events name it. */
enum DeskAct {
    CREATE,
    INVITE,
    DISABLE,
    ENABLE,
    NAME_REFERENT,
    WITHDRAW_REFERENT,
    HAND_OVER,
    /** The person was here for the first time. */
    ACTIVATE,
    /** The person accepted an invitation by national identifier. */
    ACCEPT,
    DECLINE;

    /** Value of the detail. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
