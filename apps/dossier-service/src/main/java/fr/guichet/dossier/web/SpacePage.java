package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Reader;
import fr.guichet.dossier.record.Visitor;
import fr.guichet.dossier.workspace.Access;
import fr.guichet.dossier.workspace.Part;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;

/** A page of a space, with what the frame of every such page needs. */
final class SpacePage {

    private SpacePage() {}

    /**
     * A page that was found.
     *
     * @param template its template
     */
    static ModelAndView of(String template, Visitor visitor, Entry current) {
        return of(template, visitor, current, HttpStatus.OK);
    }

    static ModelAndView of(String template, Visitor visitor, Entry current, HttpStatus status) {
        return new ModelAndView(template, status)
                .addObject("professional", visitor.professional())
                .addObject("space", visitor.workspace())
                .addObject("reader", Reader.in(visitor.workspace()))
                .addObject("holder", visitor.holder())
                .addObject("mayWrite", visitor.workspace().may(Part.DOSSIERS, Access.WRITE))
                .addObject("current", current);
    }

    /** Leads on by GET to a path of the space, after something was done. */
    static ModelAndView redirect(Visitor visitor, String path) {
        ModelAndView next = new ModelAndView("redirect:" + visitor.workspace().path() + path);
        next.setStatus(HttpStatus.SEE_OTHER);
        return next;
    }

    /** The entries of the navigation, in the words of manual 000. */
    enum Entry {
        HOME,
        CREATE,
        LISTS,
        ABOUT,
        HELP
    }
}
