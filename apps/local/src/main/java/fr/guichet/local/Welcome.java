package fr.guichet.local;

import java.io.PrintStream;

/** What is where, and how to log in. */
final class Welcome {
    private final Guichet guichet;

    Welcome(Guichet guichet) {
        this.guichet = guichet;
    }

    void print(PrintStream out) {
        out.println();
        out.println("  dossier service  " + guichet.dossierService().address() + "   start here");
        out.println("  workbench        " + guichet.workbench().address() + "   inbox of mails and SMS, card reader");
        out.println(
                "  MonSisra         " + guichet.monSisra().home() + "   portal with the tile of the dossier service");
        out.println("                   " + guichet.monSisraClient().address() + "   as a client of Guichet");
        out.println("  e-CPS            " + guichet.proSanteConnect().home()
                + "   Pro Santé Connect, which plays the telephone too");
        out.println("  login host       " + guichet.gateway().issuer(Guichet.REALM));
        out.println("  card host        " + guichet.cardHost().origin() + "   asks for a client certificate");
        out.println("  test cards       " + guichet.settings().pki() + "   <name>.p12, password changeit");
        out.println("  logs             " + guichet.gateway().log().file());
        out.println("                   " + guichet.dossierService().log().file());
        out.println();
        out.println("  To log in: open the dossier service, choose the card, insert the card of ANNE MED-CS");
        out.println("  in the reader and type 1234. The first time, a form and the terms of use follow; the");
        out.println("  mail is in the inbox. Codes by e-mail and by SMS arrive there too.");
        out.println(
                "  By e-CPS: choose Pro Santé Connect, the person and the application, and approve on the page that");
        out.println(
                "  plays the telephone. From MonSisra: sign in on its portal with the application, click the tile.");
        out.println(
                "  With a certificate of your own browser: import a card of the test cards, and put the card host's");
        out.println("  origin in place of the workbench's in the address of the reader.");
        out.println(
                "  Establishments: two référents were invited at the first start; their mails are in the inbox. From the");
        out.println("  link on: a password, the code, and \"Mon établissement\" in \"Mon compte\".");
        out.println("  Assistants and colleagues: \"Mes délégations\" in \"Mon compte\" of a doctor.");
        out.println();
        out.println("  Ctrl-C stops everything.");
    }
}
