package fr.guichet.dossier.access;

/**
 * What a platform's tile asks for, once judged: a login through the platform that ends on a page.
 *
 * @param platform where the login goes
 * @param page path of the page
 */
public record InitiatedLogin(Platform platform, String page) {}
