package fr.guichet.simulator.workbench;

import fr.guichet.simulator.web.Language;

/** The words of the pages, in both languages. */
enum Text {
    NAME("Établi de Guichet", "Guichet workbench"),
    SIMULATOR(
            "Simulateur : cette page remplace le lecteur, la carte et la messagerie pour essayer Guichet sur un poste."
                    + " Rien ici n’est réel.",
            "Simulator: this page stands in for the reader, the card and the mailbox, to try Guichet on one machine."
                    + " Nothing here is real."),
    HOME("Accueil", "Home"),
    INBOX("Messages reçus", "Inbox"),
    CARDS("Cartes de test", "Test cards"),
    WHERE("Ce qui tourne, et où", "What runs where"),
    LOGIN_HOST("Serveur de connexion", "Login host"),
    CARD_HOST(
            "Hôte de la carte (demande un certificat de carte au navigateur)",
            "Card host (asks the browser for a card certificate)"),
    MAIL_PORT("Messagerie (SMTP), port", "Mail (SMTP), port"),
    SMS_GATEWAY("Passerelle SMS (HTTP)", "SMS gateway (HTTP)"),
    SMPP_PORT("Passerelle SMS (SMPP), port", "SMS gateway (SMPP), port"),
    REVOCATION("OCSP et listes de révocation des cartes de test", "OCSP and revocation lists of the test cards"),
    PEOPLE("Personnes de test (e-CPS, MonSisra)", "Test people (e-CPS, MonSisra)"),
    PEOPLE_INTRO(
            "Pro Santé Connect s’ouvre depuis la page de connexion, par « S'identifier avec Pro Santé Connect » ; MonSisra,"
                    + " par son portail. Tapez là-bas l’un de ces identifiants, ou choisissez la personne dans la liste.",
            "Pro Santé Connect opens from the login page, by “S'identifier avec Pro Santé Connect”; MonSisra from its"
                    + " portal. Type one of these identifiers there, or choose the person from the list."),
    NOTICE("À savoir", "Please note"),
    CARDS_INTRO(
            "Le lecteur s’ouvre depuis la page de connexion, par « Se connecter par carte CPS ». Le code de toutes les"
                    + " cartes est 1234.",
            "The reader opens from the login page, by “Se connecter par carte CPS”. The code of every card is 1234."),
    READER("Lecteur de carte simulé", "Simulated card reader"),
    CHOOSE("Carte à insérer dans le lecteur", "Card to insert in the reader"),
    NO_CARD("Pas de carte", "No card"),
    NO_CARD_HINT(
            "Le lecteur est vide : la connexion continue sans certificat.",
            "The reader is empty: the login goes on without a certificate."),
    NAMELESS("sans nom", "no name"),
    CODE("Code porteur (4 chiffres)", "Card code (4 digits)"),
    CODE_HINT("Le code des cartes simulées est 1234.", "The code of the simulated cards is 1234."),
    CONFIRM("Valider", "Confirm"),
    CANCEL("Annuler", "Cancel"),
    CANCEL_HINT(
            "« Annuler » continue sans certificat, comme dans un navigateur.",
            "“Cancel” goes on without a certificate, as in a browser."),
    ERROR("Erreur", "Error"),
    CHOOSE_ONE("Choisissez une carte, ou « Pas de carte ».", "Choose a card, or “No card”."),
    FOUR_DIGITS("Le code est fait de 4 chiffres.", "The code is made of 4 digits."),
    WRONG_CODE("Code faux. Essais restants :", "Wrong code. Tries left:"),
    LOCKED(
            "Cette carte est bloquée après trois codes faux. Débloquez-la pour continuer.",
            "This card is locked after three wrong codes. Unlock it to go on."),
    UNLOCK("Débloquer et réinsérer la carte", "Unlock and re-insert the card"),
    STRANGE_ANSWER(
            "L’hôte de la carte n’a pas renvoyé vers le serveur de connexion. Recommencez depuis la page de connexion.",
            "The card host did not lead back to the login host. Start again from the login page."),
    NO_ANSWER(
            "L’hôte de la carte ne répond pas. Vérifiez que tout est démarré, puis recommencez.",
            "The card host does not answer. Check that everything has started, then try again."),
    MAILS("Courriels", "Mails"),
    NO_MAIL("Aucun courriel reçu pour l’instant.", "No mail so far."),
    SMS("SMS", "Text messages"),
    NO_SMS("Aucun SMS reçu pour l’instant.", "No text message so far."),
    RELOAD("Actualiser", "Reload"),
    SUBJECT("Objet", "Subject"),
    NO_SUBJECT("(sans objet)", "(no subject)"),
    TO("À", "To"),
    FROM("De", "From"),
    DATE("Date", "Date"),
    LINKS("Liens du message", "Links of the mail"),
    NO_LINKS("Ce message ne contient aucun lien.", "This mail holds no link."),
    AS_TEXT("En texte", "As text"),
    AS_HTML("Mis en forme", "Formatted"),
    NOT_FOUND("Cette page n’existe pas.", "There is no such page."),
    FORBIDDEN(
            "Cette demande ne vient pas d’une page de l’établi.", "This request does not come from a workbench page.");

    private final String french;
    private final String english;

    Text(String french, String english) {
        this.french = french;
        this.english = english;
    }

    String in(Language language) {
        return language == Language.FR ? french : english;
    }
}
