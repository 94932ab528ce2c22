package fr.guichet.portal.api;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/** Ends a request with this answer before any method of an API is chosen: nothing but an exception can do so there. */
final class ApiAnswerException extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    /** @param answer with a body, without which the server would put an answer of its own in its place */
    ApiAnswerException(Response answer) {
        super(answer);
    }
}
