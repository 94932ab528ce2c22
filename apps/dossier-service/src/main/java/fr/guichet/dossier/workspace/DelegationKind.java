package fr.guichet.dossier.workspace;

/** What somebody is to the doctor who authorised them. */
public enum DelegationKind {
    /** Works for the doctor (DEL-1). */
    ASSISTANT,
    /** A doctor in the other's place for a time (DEL-4). */
    COLLEAGUE
}
