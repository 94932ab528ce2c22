package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Act;
import fr.guichet.dossier.record.Dossiers;
import fr.guichet.dossier.record.Listing;
import fr.guichet.dossier.record.PatientQuery;
import fr.guichet.dossier.record.Trail;
import fr.guichet.dossier.record.Visitor;
import fr.guichet.dossier.web.SpacePage.Entry;
import fr.guichet.dossier.workspace.WorkspacePaths;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** "Rechercher un patient" by surname and first name, in all families and tabs (DOS-4, manual 000). */
@Controller
@RequestMapping({WorkspacePaths.OWN, WorkspacePaths.ESTABLISHMENT, WorkspacePaths.DELEGATION})
class PatientSearchPage {

    private static final String PATH = "/patients";

    private final Dossiers dossiers;
    private final Trail trail;

    PatientSearchPage(Dossiers dossiers, Trail trail) {
        this.dossiers = dossiers;
        this.trail = trail;
    }

    @PostMapping(PATH)
    ModelAndView search(
            @RequestParam(name = "nom", defaultValue = "") String surname,
            @RequestParam(name = "prenom", defaultValue = "") String firstName,
            Visitor visitor,
            HttpSession session) {
        SearchedPatient searched = SearchedPatient.typed(surname, firstName);
        if (searched.query().isEmpty()) {
            return page(visitor, searched, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        session.setAttribute(place(visitor), searched);
        return SpacePage.redirect(visitor, PATH);
    }

    @GetMapping(PATH)
    ModelAndView show(
            @RequestParam(name = "page", required = false) String page, Visitor visitor, HttpSession session) {
        SearchedPatient searched = session.getAttribute(place(visitor)) instanceof SearchedPatient kept
                ? kept
                : new SearchedPatient("", "");
        Optional<PatientQuery> query = searched.query();
        ModelAndView shown = page(visitor, searched, HttpStatus.OK);
        if (query.isPresent()) {
            Listing listing = dossiers.ofPatient(visitor.holder(), query.get(), PageNumber.of(page));
            trail.listed(visitor, Act.PATIENT_SEARCHED, listing.dossiers().size());
            shown.addObject("listing", listing);
        }
        return shown;
    }

    private static ModelAndView page(Visitor visitor, SearchedPatient searched, HttpStatus status) {
        return SpacePage.of("patients", visitor, Entry.LISTS, status)
                .addObject("patient", searched)
                .addObject("nothingTyped", status.isError());
    }

    private static String place(Visitor visitor) {
        return SearchedPatient.class.getName() + visitor.workspace().path();
    }
}
