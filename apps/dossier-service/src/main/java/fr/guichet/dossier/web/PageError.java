package fr.guichet.dossier.web;

/** What went wrong with a page, as its reader needs to know. */
enum PageError {
    NOT_FOUND("Page introuvable", "Cette page n’existe pas, ou ne fait pas partie de vos dossiers."),
    TILE(
            "Lien non reconnu",
            "Le lien qui vous a amené ici n’est pas celui d’une plateforme connue de ce service, ou ne mène à aucune de ses"
                    + " pages. Passez par l’accueil pour vous connecter ; si vous venez de votre plateforme, signalez-le"
                    + " à son support."),
    STALE(
            "Page expirée",
            "La page n’est plus à jour, sans doute parce que votre session a pris fin. Rien n’a été modifié."),
    RESERVED(
            "Réservé au médecin traitant",
            "Seul le médecin traitant, ou une personne qu’il a autorisée, répond à la demande d’un dossier."),
    REQUEST("Demande incomprise", "L’adresse ou le formulaire n’est pas celui qu’attend cette page."),
    FAILURE(
            "Service indisponible",
            "Un incident empêche d’afficher cette page. Recommencez dans quelques minutes ; si cela se reproduit,"
                    + " contactez le support de votre région.");

    private final String title;
    private final String explanation;

    PageError(String title, String explanation) {
        this.title = title;
        this.explanation = explanation;
    }

    /** Title of the page. */
    public String title() {
        return title;
    }

    /** What happened and what to do. */
    public String explanation() {
        return explanation;
    }

    static PageError ofStatus(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 403 -> STALE;
            default -> status < 500 ? REQUEST : FAILURE;
        };
    }
}
