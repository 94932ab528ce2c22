package fr.guichet.dossier.web;

import fr.guichet.dossier.trust.Professional;
import fr.guichet.dossier.workspace.RightMissingException;
import fr.guichet.dossier.workspace.UnknownWorkspaceException;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** How a space says no: a page for people, a problem document with the same reason for the API. */
@ControllerAdvice
class WorkspaceRefusals {

    @ExceptionHandler
    Object unknown(UnknownWorkspaceException refusal, HttpServletRequest request, Professional professional) {
        return answer(request, professional, HttpStatus.NOT_FOUND, PageError.NOT_FOUND, "unknown_space");
    }

    @ExceptionHandler
    Object missing(RightMissingException refusal, HttpServletRequest request, Professional professional) {
        return answer(request, professional, HttpStatus.FORBIDDEN, PageError.RIGHT, "right_missing");
    }

    private static Object answer(
            HttpServletRequest request, Professional professional, HttpStatus status, PageError error, String reason) {
        if (request.getRequestURI().startsWith(request.getContextPath() + "/api/")) {
            ProblemDetail problem = ProblemDetail.forStatus(status);
            problem.setType(URI.create("urn:guichet:dossier:refusal:" + reason));
            problem.setProperty("reason", reason);
            return ResponseEntity.status(status)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        return new ModelAndView("erreur", status)
                .addObject("professional", professional)
                .addObject("error", error);
    }
}
