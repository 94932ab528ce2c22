package fr.guichet.card.provider;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider.AuthenticationCallback;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.Constants;

/** The addresses of a {@code cps} provider, below {@code /realms/…/broker/…/endpoint}. */
public class CardEndpoint {

    private final HandOff handOff;
    private final CardIdentityProvider provider;
    private final AuthenticationCallback callback;
    private final EventBuilder event;

    CardEndpoint(HandOff handOff, CardIdentityProvider provider, AuthenticationCallback callback, EventBuilder event) {
        this.handOff = handOff;
        this.provider = provider;
        this.callback = callback;
        this.event = event;
    }

    /** On the card host, the only address it passes on: examines the card and sends the browser back. */
    @GET
    @Path(HandOffAddresses.CARD_STEP)
    public Response card(@QueryParam(HandOffAddresses.STATE) @DefaultValue("") String state) {
        return HandOff.sendTo(new CardPresentation(handOff).present(state));
    }

    /** On the login host: takes what the card host found. */
    @GET
    @Path(HandOffAddresses.RETURN_STEP)
    public Response back(
            @QueryParam(HandOffAddresses.STATE) @DefaultValue("") String state,
            @QueryParam(HandOffAddresses.CODE) @DefaultValue("") String code) {
        return new CardReturn(handOff, provider, callback, event).receive(state, code);
    }

    /** On the login host: the page of a refusal; of an address nobody made, the page that says so. */
    @GET
    @Path(HandOffAddresses.REFUSED_STEP + "/{cause}")
    public Response refused(
            @PathParam("cause") String cause,
            @QueryParam(Constants.CLIENT_ID) String clientId,
            @QueryParam(Constants.TAB_ID) String tabId) {
        LoginRefusal refusal = LoginRefusal.ofCode(cause).orElse(LoginRefusal.of(HandOffRefusal.NO_LOGIN));
        return new RefusalPage(handOff).show(refusal, clientId, tabId);
    }
}
