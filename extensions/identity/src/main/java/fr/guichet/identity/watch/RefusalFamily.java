package fr.guichet.identity.watch;

import java.util.Locale;

/** Refusals of one kind: the error of their events begins with its word, so that whoever counts needs not know each. */
public enum RefusalFamily {
    /** A card is not believed. */
    CARD("card_"),
    /** Card host and login host do not agree. */
    HAND_OFF("handoff_"),
    /** A one-time code was not sent, or lets nobody through. */
    CODE("code_");

    private final String beginning;

    RefusalFamily(String beginning) {
        this.beginning = beginning;
    }

    /** Error of the event: {@code card_revoked}. */
    public String errorOf(Enum<?> cause) {
        return beginning + cause.name().toLowerCase(Locale.ROOT);
    }

    /** @param error of an event; null for one that tells of none */
    public boolean has(String error) {
        return error != null && error.startsWith(beginning);
    }
}
