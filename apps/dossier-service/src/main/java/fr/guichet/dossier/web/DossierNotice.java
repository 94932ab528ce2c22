package fr.guichet.dossier.web;

import fr.guichet.dossier.record.DossierNumber;
import fr.guichet.dossier.record.Visitor;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/** What was just done with a dossier, kept in the session until its page has said it, once. */
enum DossierNotice {
    ACCEPTED("Le dossier est accepté. Vous pouvez maintenant le consulter et le compléter."),
    REFUSED("Le dossier est refusé. Vous le retrouvez dans l’onglet « Hors patientèle » et sous « Dossiers refusés »."),
    TAKEN_BACK("Votre refus est annulé. Le dossier attend de nouveau votre réponse."),
    CLARIFIED("La précision est apportée. La plateforme en est informée."),
    MEDICAL_WRITTEN("Le volet médical est enregistré."),
    AUTONOMY_WRITTEN("Le volet autonomie est enregistré."),
    UNCHANGED("Rien n’a changé : c’était déjà fait.");

    private final String text;

    DossierNotice(String text) {
        this.text = text;
    }

    /** What the page says. */
    public String text() {
        return text;
    }

    void leave(HttpSession session, Visitor visitor, DossierNumber number) {
        session.setAttribute(place(visitor, number), this);
    }

    static Optional<DossierNotice> take(HttpSession session, Visitor visitor, DossierNumber number) {
        Object left = session.getAttribute(place(visitor, number));
        session.removeAttribute(place(visitor, number));
        return left instanceof DossierNotice notice ? Optional.of(notice) : Optional.empty();
    }

    private static String place(Visitor visitor, DossierNumber number) {
        return DossierNotice.class.getName() + "." + number
                + visitor.workspace().path();
    }
}
