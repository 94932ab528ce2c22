package fr.guichet.portal.page;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

/**
 * Ends a request with this answer, from wherever it is thrown: a locator of a resource cannot answer otherwise. The answer
 * has a body, without which the server would put a page of its own in its place.
 */
public final class PageAnswerException extends WebApplicationException {

    private static final long serialVersionUID = 1L;

    PageAnswerException(Response answer) {
        super(answer);
        if (!answer.hasEntity()) {
            throw new IllegalArgumentException("an answer with a body");
        }
    }
}
