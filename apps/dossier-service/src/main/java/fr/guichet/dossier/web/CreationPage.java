package fr.guichet.dossier.web;

import fr.guichet.dossier.access.AccessJournal;
import fr.guichet.dossier.record.DossierCreation;
import fr.guichet.dossier.record.Family;
import fr.guichet.dossier.trust.Professional;
import fr.guichet.dossier.workspace.Workspace;
import jakarta.servlet.http.HttpSession;
import java.util.Map;
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

/** "Créer un dossier" of one family (manual 000). The doctor is who is logged in, whatever the form says. */
@Controller
@RequestMapping("/dossiers/{slug}/nouveau")
class CreationPage {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final DossierCreation creation;
    private final AccessJournal journal;

    CreationPage(DossierCreation creation, AccessJournal journal) {
        this.creation = creation;
        this.journal = journal;
    }

    @GetMapping
    ModelAndView show(@PathVariable("slug") String slug, Professional professional) {
        return page(HttpStatus.OK, professional, family(slug), PatientForm.empty(), UUID.randomUUID());
    }

    @PostMapping
    ModelAndView create(
            @PathVariable("slug") String slug,
            @RequestParam Map<String, String> sent,
            Professional professional,
            Workspace workspace,
            HttpSession session) {
        Family family = family(slug);
        UUID shown = shown(sent.getOrDefault("formulaire", ""));
        PatientForm form = PatientForm.sent(sent);
        if (form.isWrong()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, professional, family, form, shown);
        }
        DossierCreation.Outcome outcome =
                creation.create(workspace.doctor().orElseThrow(), family, form.patient(), shown);
        if (outcome.isNew()) {
            journal.dossierCreated(professional, family);
        }
        CreationNotice.leave(session, outcome.number());
        ModelAndView list = new ModelAndView("redirect:/dossiers/" + family.slug());
        list.setStatus(HttpStatus.SEE_OTHER);
        return list;
    }

    private static ModelAndView page(
            HttpStatus status, Professional professional, Family family, PatientForm form, UUID shown) {
        return new ModelAndView("nouveau", status)
                .addObject("professional", professional)
                .addObject("family", family)
                .addObject("fields", PatientField.values())
                .addObject("form", form)
                .addObject("shown", shown);
    }

    private static Family family(String slug) {
        return Family.ofSlug(slug).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Which showing of the form was sent. None of ours: it was not our form. */
    private static UUID shown(String formulaire) {
        if (!UUID_FORM.matcher(formulaire).matches()) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
        }
        return UUID.fromString(formulaire);
    }
}
