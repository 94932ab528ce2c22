package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Answer;
import fr.guichet.dossier.record.DoctorsAnswers;
import fr.guichet.dossier.record.DossierNumber;
import fr.guichet.dossier.record.Visitor;
import fr.guichet.dossier.web.SpacePage.Entry;
import fr.guichet.dossier.workspace.WorkspacePaths;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** The buttons of a dossier's page: accept, refuse, take a refusal back, say that a precision was given (DOS-3). */
@Controller
@RequestMapping({WorkspacePaths.OWN, WorkspacePaths.ESTABLISHMENT, WorkspacePaths.DELEGATION})
class AnswerPages {

    private final DoctorsAnswers answers;

    AnswerPages(DoctorsAnswers answers) {
        this.answers = answers;
    }

    @PostMapping("/dossiers/{slug}/{serial}/acceptation")
    ModelAndView accept(
            @PathVariable("slug") String slug,
            @PathVariable("serial") String serial,
            Visitor visitor,
            HttpSession session) {
        DossierNumber number = DossierAddress.number(slug, serial);
        return after(answers.accept(visitor, number), DossierNotice.ACCEPTED, visitor, number, session);
    }

    @PostMapping("/dossiers/{slug}/{serial}/refus")
    ModelAndView refuse(
            @PathVariable("slug") String slug,
            @PathVariable("serial") String serial,
            Visitor visitor,
            HttpSession session) {
        DossierNumber number = DossierAddress.number(slug, serial);
        return after(answers.refuse(visitor, number), DossierNotice.REFUSED, visitor, number, session);
    }

    @PostMapping("/dossiers/{slug}/{serial}/reprise")
    ModelAndView takeRefusalBack(
            @PathVariable("slug") String slug,
            @PathVariable("serial") String serial,
            Visitor visitor,
            HttpSession session) {
        DossierNumber number = DossierAddress.number(slug, serial);
        return after(answers.takeRefusalBack(visitor, number), DossierNotice.TAKEN_BACK, visitor, number, session);
    }

    @PostMapping("/dossiers/{slug}/{serial}/precision")
    ModelAndView clarify(
            @PathVariable("slug") String slug,
            @PathVariable("serial") String serial,
            Visitor visitor,
            HttpSession session) {
        DossierNumber number = DossierAddress.number(slug, serial);
        return after(answers.clarify(visitor, number), DossierNotice.CLARIFIED, visitor, number, session);
    }

    private static ModelAndView after(
            Optional<Answer> answer, DossierNotice done, Visitor visitor, DossierNumber number, HttpSession session) {
        return switch (DossierAddress.found(answer)) {
            case DONE -> leave(done, visitor, number, session);
            case ALREADY -> leave(DossierNotice.UNCHANGED, visitor, number, session);
            case TOO_LATE ->
                SpacePage.of("conflit", visitor, Entry.LISTS, HttpStatus.CONFLICT)
                        .addObject("number", number);
        };
    }

    private static ModelAndView leave(
            DossierNotice notice, Visitor visitor, DossierNumber number, HttpSession session) {
        notice.leave(session, visitor, number);
        return SpacePage.redirect(visitor, DossierAddress.of(number));
    }
}
