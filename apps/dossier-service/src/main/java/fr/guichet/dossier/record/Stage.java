package fr.guichet.dossier.record;

/** How far a dossier is, whoever looks at it. */
public enum Stage {
    ONGOING,
    ADMITTED,
    CANCELLED,
    HISTORICAL
}
