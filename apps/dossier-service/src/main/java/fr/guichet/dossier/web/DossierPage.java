package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Act;
import fr.guichet.dossier.record.Dossier;
import fr.guichet.dossier.record.DossierNumber;
import fr.guichet.dossier.record.Dossiers;
import fr.guichet.dossier.record.Family;
import fr.guichet.dossier.record.Listing;
import fr.guichet.dossier.record.Trail;
import fr.guichet.dossier.record.Visitor;
import fr.guichet.dossier.record.Volet;
import fr.guichet.dossier.record.Volets;
import fr.guichet.dossier.web.SpacePage.Entry;
import fr.guichet.dossier.workspace.Access;
import fr.guichet.dossier.workspace.WorkspacePaths;
import jakarta.servlet.http.HttpSession;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * One dossier. Before the doctor accepted it, what the list says of it and the question (manual 003); then its parts, each
 * by right. Someone else's does not exist.
 */
@Controller
@RequestMapping({WorkspacePaths.OWN, WorkspacePaths.ESTABLISHMENT, WorkspacePaths.DELEGATION})
class DossierPage {

    private final Dossiers dossiers;
    private final Volets volets;
    private final Trail trail;

    DossierPage(Dossiers dossiers, Volets volets, Trail trail) {
        this.dossiers = dossiers;
        this.volets = volets;
        this.trail = trail;
    }

    @GetMapping("/dossiers/{slug}/{serial}")
    ModelAndView show(
            @PathVariable("slug") String slug,
            @PathVariable("serial") String serial,
            Visitor visitor,
            HttpSession session) {
        DossierNumber number = DossierAddress.number(slug, serial);
        Listing found = dossiers.only(visitor.holder(), number);
        if (found.dossiers().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Dossier dossier = found.dossiers().get(0);
        trail.note(visitor, Act.DOSSIER_READ, number);
        return SpacePage.of("dossier", visitor, Entry.LISTS)
                .addObject("dossier", dossier)
                .addObject("tab", dossier.tab(visitor.holder()))
                .addObject("linked", found.linkedTo(dossier).orElse(null))
                .addObject("open", dossier.isOpenTo(visitor.holder()))
                .addObject("volets", dossier.isOpenTo(visitor.holder()) ? views(visitor, dossier) : List.of())
                .addObject("otherFamilies", others(number.family()))
                .addObject(
                        "notice", DossierNotice.take(session, visitor, number).orElse(null));
    }

    private static List<Family> others(Family family) {
        return Arrays.stream(Family.values()).filter(other -> other != family).toList();
    }

    private List<VoletView> views(Visitor visitor, Dossier dossier) {
        return Arrays.stream(Volet.values())
                .map(volet -> view(visitor, dossier, volet))
                .toList();
    }

    private VoletView view(Visitor visitor, Dossier dossier, Volet volet) {
        boolean mayRead = visitor.workspace().may(volet.part(), Access.READ);
        return new VoletView(
                volet,
                mayRead ? volets.read(visitor, dossier, volet).orElse(null) : null,
                dossier.isOngoing() && visitor.workspace().may(volet.part(), Access.WRITE));
    }
}
