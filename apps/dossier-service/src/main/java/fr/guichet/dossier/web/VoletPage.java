package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Dossier;
import fr.guichet.dossier.record.DossierNumber;
import fr.guichet.dossier.record.Dossiers;
import fr.guichet.dossier.record.Visitor;
import fr.guichet.dossier.record.Volet;
import fr.guichet.dossier.record.VoletText;
import fr.guichet.dossier.record.Volets;
import fr.guichet.dossier.web.SpacePage.Entry;
import fr.guichet.dossier.workspace.Access;
import fr.guichet.dossier.workspace.WorkspacePaths;
import jakarta.servlet.http.HttpSession;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The form of a part of a dossier. When somebody else wrote meanwhile, both texts are shown and nothing is lost. */
@Controller
@RequestMapping({WorkspacePaths.OWN, WorkspacePaths.ESTABLISHMENT, WorkspacePaths.DELEGATION})
class VoletPage {

    private final Dossiers dossiers;
    private final Volets volets;

    VoletPage(Dossiers dossiers, Volets volets) {
        this.dossiers = dossiers;
        this.volets = volets;
    }

    @GetMapping("/dossiers/{slug}/{serial}/{volet}")
    ModelAndView show(
            @PathVariable("slug") String slug,
            @PathVariable("serial") String serial,
            @PathVariable("volet") String part,
            Visitor visitor) {
        DossierNumber number = DossierAddress.number(slug, serial);
        Volet volet = DossierAddress.volet(part);
        Dossier dossier = DossierAddress.found(dossiers.one(visitor.holder(), number));
        visitor.workspace().require(volet.part(), Access.WRITE);
        if (!dossier.isOpenTo(visitor.holder()) || !dossier.isOngoing()) {
            return closed(visitor, number);
        }
        VoletText now = DossierAddress.found(volets.read(visitor, dossier, volet));
        return page(visitor, number, volet, HttpStatus.OK, VoletForm.of(now.text()), now.revision());
    }

    @PostMapping("/dossiers/{slug}/{serial}/{volet}")
    ModelAndView write(
            @PathVariable("slug") String slug,
            @PathVariable("serial") String serial,
            @PathVariable("volet") String part,
            @RequestParam(name = "texte", defaultValue = "") String typed,
            @RequestParam(name = "revision", defaultValue = "") String seen,
            Visitor visitor,
            HttpSession session) {
        DossierNumber number = DossierAddress.number(slug, serial);
        Volet volet = DossierAddress.volet(part);
        int revision = VoletForm.revision(seen);
        VoletForm form = VoletForm.sent(typed);
        if (form.isWrong()) {
            DossierAddress.found(dossiers.one(visitor.holder(), number));
            visitor.workspace().require(volet.part(), Access.WRITE);
            return page(visitor, number, volet, HttpStatus.UNPROCESSABLE_CONTENT, form, revision);
        }
        return switch (DossierAddress.found(volets.write(visitor, number, volet, form.text(), revision))) {
            case WRITTEN ->
                leave(
                        volet == Volet.MEDICAL ? DossierNotice.MEDICAL_WRITTEN : DossierNotice.AUTONOMY_WRITTEN,
                        visitor,
                        number,
                        session);
            case UNCHANGED -> leave(DossierNotice.UNCHANGED, visitor, number, session);
            case WRITTEN_MEANWHILE -> conflict(visitor, number, volet, form);
            case CLOSED -> closed(visitor, number);
        };
    }

    private ModelAndView conflict(Visitor visitor, DossierNumber number, Volet volet, VoletForm form) {
        Dossier dossier = DossierAddress.found(dossiers.one(visitor.holder(), number));
        VoletText now = DossierAddress.found(volets.read(visitor, dossier, volet));
        return page(visitor, number, volet, HttpStatus.CONFLICT, form, now.revision())
                .addObject("meanwhile", now.text());
    }

    private static ModelAndView closed(Visitor visitor, DossierNumber number) {
        return SpacePage.of("conflit", visitor, Entry.LISTS, HttpStatus.CONFLICT)
                .addObject("number", number);
    }

    private static ModelAndView page(
            Visitor visitor, DossierNumber number, Volet volet, HttpStatus status, VoletForm form, int revision) {
        return SpacePage.of("volet", visitor, Entry.LISTS, status)
                .addObject("number", number)
                .addObject("volet", volet)
                .addObject("form", form)
                .addObject("longest", VoletText.LONGEST)
                .addObject("revision", revision);
    }

    private static ModelAndView leave(
            DossierNotice notice, Visitor visitor, DossierNumber number, HttpSession session) {
        notice.leave(session, visitor, number);
        return SpacePage.redirect(visitor, DossierAddress.of(number));
    }
}
