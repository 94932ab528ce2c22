package fr.guichet.federation.upstream;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.common.util.Base64Url;
import org.keycloak.common.util.SecretGenerator;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.models.Constants;
import org.keycloak.models.SingleUseObjectProvider;
import org.keycloak.models.UserSessionModel;
import org.keycloak.protocol.oidc.FrontChannelLogoutHandler;
import org.keycloak.services.managers.AuthenticationManager;
import org.keycloak.services.messages.Messages;

/**
 * A logout by a click goes on to the upstream (OpenID Connect RP-Initiated Logout). The session here ends before the
 * browser leaves: whether the upstream answers or not, nobody stays logged in here.
 */
final class UpstreamLogout {

    private static final Logger LOG = Logger.getLogger(UpstreamLogout.class);

    private static final String KEPT = "guichet.upstream.logout.";
    private static final String DESTINATION = "destination";
    /** How long the upstream may ask its own questions before the way on is forgotten, in seconds. */
    private static final long KEPT_SECONDS = 600;

    private static final int STATE_BYTES = 32;

    private final Upstream upstream;

    UpstreamLogout(Upstream upstream) {
        this.upstream = upstream;
    }

    /**
     * Ends the session here, and sends the browser to the upstream's end of session.
     *
     * @return empty when the upstream has no part in it: the server then ends the session as it always does
     */
    Optional<Response> begin(UserSessionModel session) {
        String idToken = session.getNote(OIDCIdentityProvider.FEDERATED_ID_TOKEN);
        Optional<URI> endSession = idToken == null ? Optional.empty() : endSession();
        if (endSession.isEmpty()) {
            return Optional.empty();
        }
        Response ended = AuthenticationManager.finishBrowserLogout(
                upstream.session(),
                upstream.realm(),
                session,
                upstream.session().getContext().getUri(),
                upstream.session().getContext().getConnection(),
                upstream.session().getContext().getRequestHeaders());
        if (!isOver(session) || FrontChannelLogoutHandler.current(upstream.session()) != null) {
            // Applications that the browser itself must tell come first, and their page would be lost.
            return Optional.of(ended);
        }
        return Optional.of(Redirects.to(addressWith(endSession.get(), idToken, ended)));
    }

    /** The browser is back: on to where the application wanted it, or to the page that says that it is done. */
    Response back(String state) {
        Map<String, String> kept = state.isEmpty() ? null : objects().remove(KEPT + hash(state));
        if (kept != null && kept.get(DESTINATION) != null) {
            return Redirects.to(URI.create(kept.get(DESTINATION)));
        }
        return upstream.session()
                .getProvider(LoginFormsProvider.class)
                .setSuccess(Messages.SUCCESS_LOGOUT)
                .setDetachedAuthSession()
                .setAttribute(Constants.SKIP_LINK, true)
                .createInfoPage();
    }

    /** Asked for at each logout: from a minute ago, the address could lead the browser to nothing but its own error. */
    private Optional<URI> endSession() {
        try {
            return upstream.discoveryNow(upstream.deadline()).endSession();
        } catch (UpstreamRefusedException unreachable) {
            LOG.warnf(
                    "A logout does not reach %s: %s",
                    upstream.alias(), unreachable.refusal().code());
            return Optional.empty();
        } catch (IllegalArgumentException setting) {
            LOG.errorf("The settings of %s are wrong", upstream.alias());
            return Optional.empty();
        }
    }

    private URI addressWith(URI endSession, String idToken, Response ended) {
        String state = Base64Url.encode(SecretGenerator.getInstance().randomBytes(STATE_BYTES));
        URI destination = ended == null ? null : ended.getLocation();
        if (destination != null) {
            objects().put(KEPT + hash(state), KEPT_SECONDS, Map.of(DESTINATION, destination.toString()));
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("id_token_hint", idToken);
        parameters.put("client_id", upstream.config().getClientId());
        parameters.put("post_logout_redirect_uri", upstream.pages().loggedOut().toString());
        parameters.put("state", state);
        return AddressWithQuery.of(endSession, parameters);
    }

    private static boolean isOver(UserSessionModel session) {
        return session.getState() == UserSessionModel.State.LOGGED_OUT
                || session.getState() == UserSessionModel.State.LOGGED_OUT_UNCONFIRMED;
    }

    private SingleUseObjectProvider objects() {
        return upstream.session().getProvider(SingleUseObjectProvider.class);
    }

    private static String hash(String state) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java platform has SHA-256", impossible);
        }
    }
}
