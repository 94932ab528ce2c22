package fr.guichet.dossier.web;

import org.springframework.http.HttpStatus;

/** What the API answers when it cannot do what is asked, one value per cause (RFC 9457). */
enum ApiProblem {
    NO_SUCH_DOSSIER(HttpStatus.NOT_FOUND, "no_such_dossier", "No such dossier in this space"),
    MALFORMED(HttpStatus.BAD_REQUEST, "malformed", "The request is not what this route takes"),
    ANSWERED_OTHERWISE(
            HttpStatus.CONFLICT, "answered_otherwise", "The dossier does not, or no longer, wait for this answer"),
    WRITTEN_MEANWHILE(
            HttpStatus.CONFLICT, "written_meanwhile", "Somebody else wrote this part: read it again and merge"),
    CLOSED(HttpStatus.CONFLICT, "closed", "The dossier is not accepted, or no longer ongoing");

    private final HttpStatus status;
    private final String reason;
    private final String detail;

    ApiProblem(HttpStatus status, String reason, String detail) {
        this.status = status;
        this.reason = reason;
        this.detail = detail;
    }

    HttpStatus status() {
        return status;
    }

    /** The {@code reason} member, and the end of the type. */
    String reason() {
        return reason;
    }

    String detail() {
        return detail;
    }
}
