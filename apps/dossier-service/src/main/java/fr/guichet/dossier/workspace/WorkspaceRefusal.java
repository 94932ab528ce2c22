package fr.guichet.dossier.workspace;

import java.util.Locale;

/** Why a space, or something in it, does not open: one value per cause. */
public enum WorkspaceRefusal {
    /** None of the caller's. Whether it exists is not said. */
    UNKNOWN_SPACE(404, "No such space among those of the caller"),
    /** Addresses without a prefix are those of self-employed professionals, and the caller is not one. */
    NO_OWN_SPACE(403, "The caller has no space as a self-employed professional"),
    /** Neither self-employed, nor of an establishment, nor authorised by anyone. */
    NO_SPACE(403, "No space is open to the caller"),
    /** The caller's at the login or in the token, and no longer in force. */
    DELEGATION_ENDED(403, "The delegation is no longer in force"),
    /** The doctor authorised less than that. */
    RIGHT_MISSING(403, "The delegation does not authorise this"),
    /** The gateway does not say whether the delegation is in force: it is not taken to be. */
    UNVERIFIABLE(503, "The issuer cannot be asked whether the delegation is in force");

    private final int status;
    private final String description;

    WorkspaceRefusal(int status, String description) {
        this.status = status;
        this.description = description;
    }

    /** HTTP status of the answer. */
    public int status() {
        return status;
    }

    /** One sentence for the developer of the calling application. */
    public String description() {
        return description;
    }

    /** Stable name of the cause in answers and logs. */
    public String reason() {
        return name().toLowerCase(Locale.ROOT);
    }
}
