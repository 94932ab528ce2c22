package fr.guichet.account.firstconnection;

import java.util.Locale;

/** Why a person may not create an account alone. */
public enum NotEntitled {
    /** The card carries no name, so it belongs to a service and not to a person. */
    NOT_NOMINATIVE("accountNotEntitledNotNominative"),
    /** The identifier names a person inside a structure, or is of a kind that is not accepted here. */
    IDENTIFIER_KIND("accountNotEntitledIdentifierKind"),
    /** A student: the card names a profession in training and no profession. */
    IN_TRAINING("accountNotEntitledInTraining"),
    /** A profession whose members do not create accounts alone, or none. */
    PROFESSION("accountNotEntitledProfession"),
    /** The means of login does not create accounts of this profession: a regional platform's policy (PLAT-2). */
    NOT_FROM_HERE("accountNotEntitledNotFromHere");

    private final String messageKey;

    NotEntitled(String messageKey) {
        this.messageKey = messageKey;
    }

    /** Key of the text that says so. */
    public String messageKey() {
        return messageKey;
    }

    /** The cause as the events carry it. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
