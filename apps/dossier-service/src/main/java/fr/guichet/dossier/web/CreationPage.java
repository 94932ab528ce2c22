package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Dossier;
import fr.guichet.dossier.record.DossierCreation;
import fr.guichet.dossier.record.DossierNumber;
import fr.guichet.dossier.record.Dossiers;
import fr.guichet.dossier.record.Family;
import fr.guichet.dossier.record.Visitor;
import fr.guichet.dossier.web.SpacePage.Entry;
import fr.guichet.dossier.workspace.Access;
import fr.guichet.dossier.workspace.Part;
import fr.guichet.dossier.workspace.WorkspacePaths;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;

/**
 * "Créer un dossier" of one family (manual 000). In a doctor's space the médecin traitant is the doctor, whatever the form
 * says; an establishment names one.
 */
@Controller
@RequestMapping({
    WorkspacePaths.OWN + CreationPage.PATH,
    WorkspacePaths.ESTABLISHMENT + CreationPage.PATH,
    WorkspacePaths.DELEGATION + CreationPage.PATH
})
class CreationPage {

    static final String PATH = "/dossiers/{slug}/nouveau";

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DossierCreation creation;
    private final Dossiers dossiers;

    CreationPage(DossierCreation creation, Dossiers dossiers) {
        this.creation = creation;
        this.dossiers = dossiers;
    }

    /** The form; with the patient of another dossier, when it comes from that dossier's page. */
    @GetMapping
    ModelAndView show(
            @PathVariable("slug") String slug,
            @RequestParam(name = "lie", defaultValue = "") String linked,
            Visitor visitor) {
        Family family = DossierAddress.family(slug);
        visitor.workspace().require(Part.DOSSIERS, Access.WRITE);
        Optional<Dossier> other = linked(visitor, linked);
        PatientForm form = other.map(Dossier::patient).map(PatientForm::about).orElseGet(PatientForm::empty);
        return page(HttpStatus.OK, visitor, family, form, UUID.randomUUID(), other.map(Dossier::number));
    }

    @PostMapping
    ModelAndView create(
            @PathVariable("slug") String slug,
            @RequestParam Map<String, String> sent,
            Visitor visitor,
            HttpSession session) {
        Family family = DossierAddress.family(slug);
        visitor.workspace().require(Part.DOSSIERS, Access.WRITE);
        UUID shown = shown(sent.getOrDefault("formulaire", ""));
        PatientForm form = PatientForm.sent(PatientField.of(visitor.holder()), sent);
        Optional<DossierNumber> linked =
                linked(visitor, sent.getOrDefault("lie", "")).map(Dossier::number);
        if (form.isWrong()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, visitor, family, form, shown, linked);
        }
        DossierCreation.Outcome outcome = creation.create(
                visitor, new DossierCreation.Wanted(family, form.patient(), form.attendingDoctor(), linked, shown));
        CreationNotice.leave(session, visitor, outcome.number());
        return SpacePage.redirect(visitor, "/dossiers/" + family.slug());
    }

    private static ModelAndView page(
            HttpStatus status,
            Visitor visitor,
            Family family,
            PatientForm form,
            UUID shown,
            Optional<DossierNumber> linked) {
        return SpacePage.of("nouveau", visitor, Entry.CREATE, status)
                .addObject("family", family)
                .addObject("fields", PatientField.of(visitor.holder()))
                .addObject("form", form)
                .addObject("linked", linked.orElse(null))
                .addObject("shown", shown);
    }

    /** The other dossier named by {@code family-serial}, if the visitor may open it. */
    private Optional<Dossier> linked(Visitor visitor, String named) {
        int dash = named.lastIndexOf('-');
        return Optional.of(named)
                .filter(text -> dash > 0)
                .flatMap(text -> Family.ofSlug(text.substring(0, dash))
                        .flatMap(family -> DossierNumber.typedIn(family, text.substring(dash + 1))))
                .flatMap(number -> dossiers.one(visitor.holder(), number))
                .filter(dossier -> dossier.isOpenTo(visitor.holder()));
    }

    /** Which showing of the form was sent. None of ours: it was not our form. */
    private static UUID shown(String formulaire) {
        if (!UUID_FORM.matcher(formulaire).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return UUID.fromString(formulaire);
    }
}
