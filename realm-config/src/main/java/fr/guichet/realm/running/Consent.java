package fr.guichet.realm.running;

/** What {@code plan}, {@code drift} and {@code apply} do only for an operator who says so. */
public enum Consent {
    /** What the files do not name goes. */
    PRUNE,
    /** Secrets that cannot be compared are set. */
    SECRETS,
    /** A realm that does not say of which place it is becomes that of the files. */
    ADOPT
}
