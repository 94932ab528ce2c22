package fr.guichet.dossier.web;

import fr.guichet.dossier.access.AccessJournal;
import fr.guichet.dossier.access.WorkspaceDoor;
import fr.guichet.dossier.trust.Professional;
import fr.guichet.dossier.workspace.WorkspaceRefusal;
import fr.guichet.dossier.workspace.WorkspaceRefusedException;
import fr.guichet.dossier.workspace.Workspaces;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * How a space says no: a page for people, a problem document (RFC 9457) with the same reason for the API. Who has no space
 * of their own and asks for the home page is led to the first space that is theirs.
 */
@ControllerAdvice
class WorkspaceRefusals {

    private static final String HOME = "/";

    private final WorkspaceDoor door;
    private final AccessJournal journal;

    WorkspaceRefusals(WorkspaceDoor door, AccessJournal journal) {
        this.door = door;
        this.journal = journal;
    }

    @ExceptionHandler
    Object refused(
            WorkspaceRefusedException refused,
            HttpServletRequest request,
            HttpServletResponse response,
            Professional professional) {
        WorkspaceRefusal refusal = refused.refusal();
        Optional<String> elsewhere = elsewhere(refusal, request);
        if (elsewhere.isPresent()) {
            return "redirect:" + elsewhere.get();
        }
        journal.spaceRefused(professional, refusal);
        if (refusal == WorkspaceRefusal.UNVERIFIABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "30");
        }
        if (request.getRequestURI().startsWith("/api/")) {
            return problem(refusal);
        }
        request.setAttribute(RefusedSpacePage.REFUSED, refused);
        return "forward:" + RefusedSpacePage.PATH;
    }

    private Optional<String> elsewhere(WorkspaceRefusal refusal, HttpServletRequest request) {
        return refusal == WorkspaceRefusal.NO_OWN_SPACE && HOME.equals(request.getRequestURI())
                ? door.claimed().map(Workspaces::all).map(all -> all.get(0).path())
                : Optional.empty();
    }

    private static ResponseEntity<ProblemDetail> problem(WorkspaceRefusal refusal) {
        ProblemDetail problem =
                ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(refusal.status()), refusal.description());
        problem.setType(URI.create("urn:guichet:dossier:refusal:" + refusal.reason()));
        problem.setProperty("reason", refusal.reason());
        return ResponseEntity.status(refusal.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
