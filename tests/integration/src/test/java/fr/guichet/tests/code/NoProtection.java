package fr.guichet.tests.code;

/** A realm without the server's own protection: what refuses a code there is the count of the codes and nothing else. */
final class NoProtection {

    static final String OVERLAY = "bruteForceProtected: false";

    private NoProtection() {}
}
