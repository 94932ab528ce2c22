package fr.guichet.dossier.workspace;

/** How far a doctor authorises somebody on one {@link Part}. Who may write may read. */
public enum Right {
    NONE,
    READ,
    WRITE;

    /** Whether it reaches as far as an access wants. */
    public boolean allows(Access access) {
        return this == WRITE || (this == READ && access == Access.READ);
    }
}
