package fr.guichet.onetimecode.login;

/** An e-mail address as its owner recognises it and a passer-by does not: the first letter and the domain. */
final class MaskedAddress {

    private static final String HIDDEN = "•••••";

    private MaskedAddress() {}

    /** {@code d•••••@example.fr} for {@code durand@example.fr}. */
    static String of(String address) {
        int at = address.lastIndexOf('@');
        if (at < 1) {
            return HIDDEN;
        }
        int first = address.offsetByCodePoints(0, 1);
        return address.substring(0, first) + HIDDEN + address.substring(at);
    }
}
