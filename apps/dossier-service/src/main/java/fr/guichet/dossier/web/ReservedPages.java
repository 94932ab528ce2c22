package fr.guichet.dossier.web;

import fr.guichet.dossier.record.ReservedToDoctorException;
import fr.guichet.dossier.trust.Professional;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Says that an answer is the médecin traitant's alone: a page for people, a problem document for the API. */
@ControllerAdvice
class ReservedPages {

    private static final String REASON = "reserved_to_doctor";

    @ExceptionHandler
    Object reserved(ReservedToDoctorException refusal, HttpServletRequest request, Professional professional) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.FORBIDDEN);
            problem.setType(URI.create("urn:guichet:dossier:refusal:" + REASON));
            problem.setProperty("reason", REASON);
            return ResponseEntity.status(HttpStatus.FORBIDDEN)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return new ModelAndView("erreur", HttpStatus.FORBIDDEN)
                .addObject("professional", professional)
                .addObject("error", PageError.RESERVED);
    }
}
