package fr.guichet.simulator.monsisra;

import fr.guichet.simulator.web.Language;

/** The words of the pages, in both languages. */
enum Words {
    NAME("MonSisra, client de Guichet", "MonSisra, a client of Guichet"),
    SIMULATOR(
            "Simulateur : cette page joue une plateforme régionale qui fait confiance à Guichet. Rien ici n’est réel.",
            "Simulator: this page plays a regional platform that trusts Guichet. Nothing here is real."),
    WELCOME("Bienvenue sur MonSisra", "Welcome to MonSisra"),
    NOBODY(
            "Vous n’êtes pas connecté. MonSisra vous envoie vous identifier chez Guichet.",
            "You are not logged in. MonSisra sends you to Guichet to log in."),
    LOGIN("Se connecter avec Guichet", "Log in with Guichet"),
    LOGIN_STRONG("Se connecter au niveau eidas2", "Log in at level eidas2"),
    CONNECTED("Connecté à MonSisra", "Logged in to MonSisra"),
    CLAIMS(
            "Ce que Guichet a dit de vous (jeton d’identité vérifié) :",
            "What Guichet said of you (verified ID token):"),
    LOGOUT("Se déconnecter", "Log out"),
    PORTAL("Portail MonSisra", "MonSisra portal"),
    FAILED("Connexion impossible", "Login failed"),
    NOT_FOUND("Cette page n’existe pas", "There is no such page"),
    FORBIDDEN(
            "Cette demande ne vient pas d’une page de MonSisra", "This request does not come from a page of MonSisra"),
    AGAIN("Revenir à l’accueil", "Back to the home page");

    private final String french;
    private final String english;

    Words(String french, String english) {
        this.french = french;
        this.english = english;
    }

    String in(Language language) {
        return language == Language.FR ? french : english;
    }
}
