package fr.guichet.simulator.oidc;

/**
 * A browser that a client sent to log out.
 *
 * @param client of the ID token; empty when there was no good one
 * @param hinted whether there was an ID token of this provider ({@code id_token_hint})
 * @param ended whether that ended a session
 * @param returned whether the browser could go back to a registered address
 */
public record ReceivedLogout(String client, boolean hinted, boolean ended, boolean returned) {}
