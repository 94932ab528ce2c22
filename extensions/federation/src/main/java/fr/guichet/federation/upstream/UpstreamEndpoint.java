package fr.guichet.federation.upstream;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider.AuthenticationCallback;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.Constants;

/** The addresses of a provider, below {@code /realms/…/broker/…/endpoint}. */
public class UpstreamEndpoint {

    private final Upstream upstream;
    private final UpstreamProvider<?> provider;
    private final AuthenticationCallback callback;
    private final EventBuilder event;

    UpstreamEndpoint(
            Upstream upstream, UpstreamProvider<?> provider, AuthenticationCallback callback, EventBuilder event) {
        this.upstream = upstream;
        this.provider = provider;
        this.callback = callback;
        this.event = event;
    }

    /** The redirect URI of a login. */
    @GET
    public Response answer(
            @QueryParam("state") @DefaultValue("") String state,
            @QueryParam("code") @DefaultValue("") String code,
            @QueryParam("iss") @DefaultValue("") String issuer,
            @QueryParam("error") @DefaultValue("") String error,
            @QueryParam("error_description") @DefaultValue("") String errorDescription) {
        return new UpstreamReturn(upstream, provider, callback, event)
                .receive(new AuthorizationAnswer(state, code, issuer, error, errorDescription));
    }

    /** The page of a refusal; of an address nobody made, the page that says so. */
    @GET
    @Path(UpstreamPages.REFUSED + "/{cause}")
    public Response refused(
            @PathParam("cause") String cause,
            @QueryParam(Constants.CLIENT_ID) String clientId,
            @QueryParam(Constants.TAB_ID) String tabId) {
        UpstreamRefusal refusal = UpstreamRefusal.ofCode(cause).orElse(UpstreamRefusal.NO_LOGIN);
        return new RefusalPage(upstream).show(refusal, provider.viewOf(refusal), clientId, tabId);
    }

    /** Where the upstream sends a browser after a logout. */
    @GET
    @Path(UpstreamPages.LOGGED_OUT)
    public Response loggedOut(@QueryParam("state") @DefaultValue("") String state) {
        return new UpstreamLogout(upstream).back(state);
    }
}
