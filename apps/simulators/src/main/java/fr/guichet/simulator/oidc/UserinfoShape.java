package fr.guichet.simulator.oidc;

/** How Pro Santé Connect writes userinfo; the platform has a shape of its own. */
public enum UserinfoShape {
    /** As the sandbox writes it today. */
    SANDBOX,
    /** As older samples have it: civility and kind of activity at the root, {@code otherIDs}. */
    OLDER,
    /** Today's, as a signed JWT ({@code application/jwt}). */
    SIGNED
}
