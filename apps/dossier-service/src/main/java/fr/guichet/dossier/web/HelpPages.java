package fr.guichet.dossier.web;

import fr.guichet.dossier.access.WorkspaceDoor;
import fr.guichet.dossier.record.Visitor;
import fr.guichet.dossier.trust.Professional;
import fr.guichet.dossier.web.SpacePage.Entry;
import fr.guichet.dossier.workspace.WorkspacePaths;
import fr.guichet.dossier.workspace.Workspaces;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * "En savoir plus" and "Aide" (DOS-7, manuals 000 and 003): what the service is for; questions and answers, the support of
 * one's region, documentation. Without the prefix of a space they are open to everybody: who cannot log in, or has no
 * space, needs them most.
 */
@Controller
class HelpPages {

    private static final String ABOUT = "/en-savoir-plus";
    private static final String HELP = "/aide";

    private final SupportContacts contacts;
    private final WorkspaceDoor door;

    HelpPages(SupportContacts contacts, WorkspaceDoor door) {
        this.contacts = contacts;
        this.door = door;
    }

    @GetMapping(ABOUT)
    ModelAndView about(Professional professional) {
        return open("en-savoir-plus", professional, Entry.ABOUT);
    }

    @GetMapping({WorkspacePaths.ESTABLISHMENT + ABOUT, WorkspacePaths.DELEGATION + ABOUT})
    ModelAndView about(Visitor visitor) {
        return SpacePage.of("en-savoir-plus", visitor, Entry.ABOUT);
    }

    @GetMapping(HELP)
    ModelAndView help(Professional professional) {
        return open("aide", professional, Entry.HELP).addObject("contacts", contacts.all());
    }

    @GetMapping({WorkspacePaths.ESTABLISHMENT + HELP, WorkspacePaths.DELEGATION + HELP})
    ModelAndView help(Visitor visitor) {
        return SpacePage.of("aide", visitor, Entry.HELP).addObject("contacts", contacts.all());
    }

    private ModelAndView open(String template, Professional professional, Entry entry) {
        return door.claimed()
                .flatMap(Workspaces::own)
                .map(own -> SpacePage.of(template, new Visitor(professional, own, Visitor.Door.PAGE), entry))
                .orElseGet(() -> new ModelAndView(template).addObject("professional", professional));
    }
}
