package fr.guichet.dossier.web;

import java.net.URI;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Writes the problem documents of the API. */
@ControllerAdvice
class ApiProblems {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> answer(ApiProblemException ended) {
        ApiProblem problem = ended.problem();
        ProblemDetail document = ProblemDetail.forStatusAndDetail(problem.status(), problem.detail());
        document.setType(URI.create("urn:guichet:dossier:problem:" + problem.reason()));
        document.setProperty("reason", problem.reason());
        if (!ended.errors().isEmpty()) {
            document.setProperty("errors", ended.errors());
        }
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(document);
    }
}
