package fr.guichet.account.forgotten;

import fr.guichet.identity.TypedIdentifier;
import java.net.URI;

/**
 * What the page hands on: all that the work behind it needs of the request, and nothing that belongs to its session.
 *
 * @param realmId realm
 * @param clientId service the person was going to
 * @param typed who the link is for, as typed
 * @param language of the page, for a person who has not chosen one
 * @param base address of the server, as the browser knows it
 * @param address of the browser, for the event
 * @param login the login under way, for the event
 */
record ResetRequest(
        String realmId,
        String clientId,
        TypedIdentifier typed,
        String language,
        URI base,
        String address,
        String login) {

    /** Neither what was typed nor where from. */
    @Override
    public String toString() {
        return "ResetRequest";
    }
}
