package fr.guichet.portal.api;

import fr.guichet.portal.Caller;
import jakarta.ws.rs.core.Response;

/** What an API does once it knows who calls. */
@FunctionalInterface
public interface ApiCall {

    /** @throws ApiRefusedException when it may not or cannot be done */
    Response answer(Caller caller);
}
