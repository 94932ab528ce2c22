package fr.guichet.dossier.access;

/**
 * A login that did not end where it was to.
 *
 * @param refusal why
 * @param again where to try again: for the page that was asked for, at the level it needs
 */
public record RefusedLogin(LoginRefusal refusal, String again) {}
