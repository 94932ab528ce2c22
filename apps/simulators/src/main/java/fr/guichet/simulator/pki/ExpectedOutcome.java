package fr.guichet.simulator.pki;

/**
 * What a gateway with the local start's policy (TEST cards let in, the anchors of {@code ca.pem}) makes of a card. Every
 * value but the first bears the name of the gateway's cause of refusal.
 */
public enum ExpectedOutcome {
    ACCEPTED("carte acceptée", "card accepted"),
    REVOKED("refusée : carte révoquée", "refused: revoked card"),
    REVOCATION_UNAVAILABLE("refusée : révocation invérifiable", "refused: revocation cannot be checked"),
    CRL_OUTDATED("refusée : liste de révocation périmée", "refused: outdated revocation list"),
    NO_REVOCATION_SOURCE("refusée : aucune source de révocation lisible", "refused: no readable revocation source"),
    EXPIRED("refusée : carte expirée", "refused: expired card"),
    NOT_YET_VALID("refusée : carte pas encore valide", "refused: card not valid yet"),
    UNTRUSTED("refusée : autorité inconnue", "refused: unknown authority"),
    NOT_A_CARD("refusée : certificat logiciel", "refused: software certificate"),
    SIGNATURE_CERTIFICATE("refusée : certificat de signature", "refused: signature certificate");

    private final String french;
    private final String english;

    ExpectedOutcome(String french, String english) {
        this.french = french;
        this.english = english;
    }

    public boolean isAccepted() {
        return this == ACCEPTED;
    }

    public String french() {
        return french;
    }

    public String english() {
        return english;
    }
}
