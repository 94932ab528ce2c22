package fr.guichet.establishment.directory;

import java.util.Locale;

/** Why a desk does not do what it is asked to. */
public enum DeskRefusal {
    /** Nobody of this establishment has that id: somebody of another one looks the same. */
    UNKNOWN_PERSON,
    /** What was typed about a person cannot be taken; the exception has the problems. */
    INVALID_PERSON,
    /** The same person, by name and address or by number, is on the list already, in whatever state. */
    ALREADY_THERE,
    /** Only somebody who is invited can be invited again. */
    NOT_INVITED,
    /** As many mails as allowed were sent to this person today. */
    TOO_MANY_MAILS,
    /** Only somebody active can be a référent. */
    NOT_ACTIVE,
    /** Nobody disables themselves or takes the role from themselves: it is handed over. */
    ONESELF,
    /** An establishment keeps a référent. */
    LAST_REFERENT;

    /** Stable word for an API and for events: {@code unknown_person}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
