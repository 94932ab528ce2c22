package fr.guichet.dossier.web;

import fr.guichet.dossier.record.DossierNumber;
import fr.guichet.dossier.record.Family;
import fr.guichet.dossier.record.Visitor;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;

/**
 * The number of the dossier just created, kept in the session until the list has said it, once. One place per family and
 * space: the second answer to a double click leaves nothing to be said again later, and nothing of it stands in an address.
 */
final class CreationNotice {

    private CreationNotice() {}

    static void leave(HttpSession session, Visitor visitor, DossierNumber number) {
        session.setAttribute(place(visitor, number.family()), number.serial());
    }

    static Optional<DossierNumber> take(HttpSession session, Visitor visitor, Family family) {
        Object serial = session.getAttribute(place(visitor, family));
        session.removeAttribute(place(visitor, family));
        return serial instanceof Integer given ? Optional.of(new DossierNumber(family, given)) : Optional.empty();
    }

    private static String place(Visitor visitor, Family family) {
        return CreationNotice.class.getName() + "." + family
                + visitor.workspace().path();
    }
}
