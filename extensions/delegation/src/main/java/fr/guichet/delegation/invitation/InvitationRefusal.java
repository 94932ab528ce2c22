package fr.guichet.delegation.invitation;

import java.util.Locale;

/** Why an invitation is not accepted; one value for each cause. */
public enum InvitationRefusal {
    /** No such invitation is out: used, withdrawn, past its time, or never there. They are not told apart. */
    UNKNOWN,
    /** The login was neither by card nor by e-CPS. */
    MEANS,
    /** It is the doctor's own. */
    OWN,
    /** The account says no name, so that the doctor would not know who accepted. */
    NO_NAME,
    /** The card names somebody else than the doctor did, and the person has not said that it is them. */
    OTHER_NAME;

    /** The error of the event, such as {@code invitation_unknown}. */
    public String error() {
        return "invitation_" + name().toLowerCase(Locale.ROOT);
    }
}
