package fr.guichet.dossier.web;

import fr.guichet.dossier.record.DossierNumber;
import fr.guichet.dossier.record.Dossiers;
import fr.guichet.dossier.record.Family;
import fr.guichet.dossier.record.Listing;
import fr.guichet.dossier.record.Paging;
import fr.guichet.dossier.record.Tab;
import fr.guichet.dossier.record.Trail;
import fr.guichet.dossier.record.Visitor;
import fr.guichet.dossier.web.SpacePage.Entry;
import fr.guichet.dossier.workspace.WorkspacePaths;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Mes dossiers" of one family: a page of one of its tabs (DOS-2), or the dossier of the number searched for. */
@Controller
@RequestMapping({WorkspacePaths.OWN, WorkspacePaths.ESTABLISHMENT, WorkspacePaths.DELEGATION})
class ListPage {

    private final Dossiers dossiers;
    private final Trail trail;

    ListPage(Dossiers dossiers, Trail trail) {
        this.dossiers = dossiers;
        this.trail = trail;
    }

    @GetMapping("/dossiers/{slug}")
    ModelAndView show(
            @PathVariable("slug") String slug,
            @RequestParam(name = "onglet", required = false) String tab,
            @RequestParam(name = "page", required = false) String page,
            @RequestParam(name = "numero", required = false) String typed,
            Visitor visitor,
            HttpSession session) {
        Family family = DossierAddress.family(slug);
        Optional<String> searched = Optional.ofNullable(typed).filter(text -> !text.isBlank());
        Tab shown = tab == null ? Tab.ONGOING : DossierAddress.found(Tab.ofSlug(visitor.holder(), tab));
        Map<Tab, Long> tabs = dossiers.tabs(visitor.holder(), family);
        Listing listing = searched.map(text -> search(visitor, family, text))
                .orElseGet(() -> dossiers.list(visitor.holder(), family, shown, PageNumber.of(page)));
        trail.listed(visitor, family, listing.dossiers().size());
        return SpacePage.of("dossiers", visitor, Entry.LISTS)
                .addObject("family", family)
                .addObject("tabs", tabs)
                .addObject("tab", searched.isPresent() ? null : shown)
                .addObject("listing", listing)
                .addObject("searched", searched.orElse(null))
                .addObject(
                        "created", CreationNotice.take(session, visitor, family).orElse(null));
    }

    private Listing search(Visitor visitor, Family family, String typed) {
        Optional<DossierNumber> number = DossierNumber.typedIn(family, typed);
        return number.map(asked -> dossiers.only(visitor.holder(), asked))
                .orElseGet(() -> new Listing(List.of(), Map.of(), new Paging(1, Paging.USUAL_SIZE, 0)));
    }
}
