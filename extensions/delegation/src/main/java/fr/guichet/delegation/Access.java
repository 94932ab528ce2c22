package fr.guichet.delegation;

import java.util.Optional;

/** What somebody may do with one part of a doctor's dossiers (DEL-1); each includes those before it. */
public enum Access {
    /** Not even see that it is there. */
    NONE("none"),
    /** See it. */
    READ("read"),
    /** See it and change it. */
    WRITE("write");

    private final String word;

    Access(String word) {
        this.word = word;
    }

    /** The access in tokens, events and the HTTP API. */
    public String word() {
        return word;
    }

    /** Whether anything at all is given. */
    public boolean isGiven() {
        return this != NONE;
    }

    /** Empty when the word names no access. */
    public static Optional<Access> of(String word) {
        for (Access access : values()) {
            if (access.word.equals(word)) {
                return Optional.of(access);
            }
        }
        return Optional.empty();
    }
}
