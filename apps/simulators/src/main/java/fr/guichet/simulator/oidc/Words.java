package fr.guichet.simulator.oidc;

import fr.guichet.simulator.web.Language;

/** The words of the pages, in both languages. */
enum Words {
    PSC_NAME("Pro Santé Connect simulé", "Simulated Pro Santé Connect"),
    MONSISRA_NAME("MonSisra simulé", "Simulated MonSisra"),
    SIMULATOR(
            "Simulateur : cette page n’est pas celle du vrai service. Les personnes et les numéros sont inventés, aucun"
                    + " téléphone ni aucune carte n’est sollicité.",
            "Simulator: this is not the page of the real service. People and numbers are invented, no telephone and no"
                    + " card is asked for anything."),
    ERROR("Erreur", "Error"),
    UNKNOWN_CLIENT(
            "Le service qui vous envoie n’est pas inscrit ici, ou pas avec cette adresse de retour.",
            "The service that sends you is not registered here, or not with this return address."),
    NOT_FOUND("Cette page n’existe pas.", "There is no such page."),
    FORBIDDEN(
            "Cette demande ne vient pas d’une page de ce simulateur.",
            "This request does not come from a page of this simulator."),
    LOGIN_OVER(
            "Cette connexion est terminée ou inconnue. Recommencez depuis le service où vous vouliez aller.",
            "This login is over or unknown. Start again from the service where you wanted to go."),
    SIGN_IN("Se connecter", "Sign in"),
    IDENTIFIER("Identifiant national (RPPS, ADELI…)", "National identifier (RPPS, ADELI…)"),
    IDENTIFIER_HINT(
            "Tapez-le avec son préfixe, ou choisissez une personne de test ci-dessous.",
            "Type it with its prefix, or choose a test person below."),
    UNKNOWN_PERSON(
            "Personne n’a cet identifiant ici. Vérifiez-le, ou choisissez une personne de test.",
            "Nobody has this identifier here. Check it, or choose a test person."),
    MEANS("Moyen de connexion", "How to sign in"),
    CHOOSE_MEANS("Choisissez un moyen de connexion.", "Choose how to sign in."),
    CARD("Carte CPS (niveau eidas2)", "CPS card (level eidas2)"),
    PSC_APPLICATION(
            "Application e-CPS sur le téléphone (niveau eidas1)", "e-CPS application on the phone (level eidas1)"),
    APPLICATION("Application d’authentification (niveau eidas1)", "Authentication application (level eidas1)"),
    PASSWORD("Mot de passe seul (authentification faible, niveau 0)", "Password alone (weak authentication, level 0)"),
    CARD_WANTED(
            "Le service demande le niveau eidas2 : seule la carte convient.",
            "The service asks for level eidas2: only the card will do."),
    CONTINUE("Continuer", "Continue"),
    CANCEL("Annuler", "Cancel"),
    PEOPLE("Personnes de test", "Test people"),
    PEOPLE_HINT(
            "Un bouton connecte la personne avec le moyen coché ci-dessus.",
            "A button signs the person in by the means checked above."),
    MISBEHAVIOUR_TITLE("Pour essayer les pannes", "To try failures"),
    MISBEHAVIOUR("Ce qui ira mal dans cette connexion", "What goes wrong in this login"),
    MISBEHAVIOUR_HINT(
            "Le service doit refuser la connexion et dire pourquoi. Noms techniques, en anglais.",
            "The service must refuse the login and say why."),
    NO_MISBEHAVIOUR("Rien", "Nothing"),
    PHONE("Validez sur votre téléphone", "Approve on your phone"),
    PHONE_INTRO(
            "Une demande de connexion a été envoyée à l’application e-CPS. Cette page joue aussi le téléphone : choisissez"
                    + " ce que la personne y fait.",
            "A login request was sent to the e-CPS application. This page plays the phone too: choose what the person"
                    + " does there."),
    PHONE_CODE("Code à vérifier sur le téléphone", "Code to compare on the phone"),
    PHONE_ACTIONS("Sur le téléphone", "On the phone"),
    APPROVE("Approuver la connexion", "Approve the login"),
    REFUSE("Refuser", "Refuse"),
    TIME_OUT("Ne rien faire jusqu’à la fin du délai", "Do nothing until the time is over"),
    WRONG_CLOCK("Approuver, l’horloge du téléphone étant fausse", "Approve, with the phone’s clock wrong"),
    CLOCK_FAILED("La connexion par l’application e-CPS a échoué.", "The login by the e-CPS application failed."),
    CLOCK_HINT(
            "Si cela se répète, vérifiez que la date et l’heure du téléphone sont réglées automatiquement, puis"
                    + " recommencez.",
            "If this happens again, check that the phone sets its date and time automatically, then try again."),
    PORTAL("Portail", "Portal"),
    SIGNED_IN_AS("Vous êtes connecté en tant que", "You are signed in as"),
    TILES("Vos services", "Your services"),
    NO_TILES("Aucun service n’est relié à ce portail.", "No service is linked to this portal."),
    SIGN_OUT("Se déconnecter", "Sign out"),
    NOT_SIGNED_IN("Vous n’êtes pas connecté.", "You are not signed in."),
    PSC_HOME(
            "On arrive ici depuis un service, par « S'identifier avec Pro Santé Connect ».",
            "One comes here from a service, by “S'identifier avec Pro Santé Connect”."),
    LOGGED_OUT("Vous êtes déconnecté.", "You are signed out."),
    LOGOUT_UNPROVEN(
            "La demande de déconnexion ne nomme pas de session connue : personne n’a été déconnecté.",
            "The logout request names no known session: nobody was signed out.");

    private final String french;
    private final String english;

    Words(String french, String english) {
        this.french = french;
        this.english = english;
    }

    String in(Language language) {
        return language == Language.FR ? french : english;
    }

    static Words nameOf(Face face) {
        return face == Face.PRO_SANTE_CONNECT ? PSC_NAME : MONSISRA_NAME;
    }

    static Words of(SignInMeans means, Face face) {
        return switch (means) {
            case CARD -> CARD;
            case APPLICATION -> face == Face.PRO_SANTE_CONNECT ? PSC_APPLICATION : APPLICATION;
            case PASSWORD -> PASSWORD;
        };
    }
}
