package fr.guichet.dossier.trust;

/**
 * The kinds of token this service reads. The gateway writes the kind in the claim {@code typ}; without the check, an
 * ID token, whose audience is this service too, would open the API.
 */
enum TokenKind {
    ACCESS("Bearer"),
    ID("ID"),
    LOGOUT("Logout");

    private final String typ;

    TokenKind(String typ) {
        this.typ = typ;
    }

    String typ() {
        return typ;
    }
}
