package fr.guichet.federation.upstream;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.net.URI;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationProcessor;
import org.keycloak.forms.login.LoginFormsProvider;
import org.keycloak.services.Urls;
import org.keycloak.services.managers.ClientSessionCode;
import org.keycloak.services.util.LocaleUtil;
import org.keycloak.sessions.AuthenticationSessionModel;
import org.keycloak.urls.UrlType;

/**
 * The page of a refusal: what happened, what to do, and the way on. Shown for the refusal its address names, so that a
 * reload or another language shows the same; it changes nothing and tells nothing of anybody.
 */
final class RefusalPage {

    private final Upstream upstream;

    RefusalPage(Upstream upstream) {
        this.upstream = upstream;
    }

    /**
     * Shows the page.
     *
     * @param view what it says
     * @param clientId client of the login, if any
     * @param tabId tab of the login, if any
     */
    Response show(UpstreamRefusal refusal, RefusalView view, String clientId, String tabId) {
        BrowserLogins logins = upstream.browserLogins();
        logins.client(clientId).ifPresent(upstream.session().getContext()::setClient);
        Optional<AuthenticationSessionModel> login =
                logins.of(clientId, tabId).filter(RefusalPage::isStillAuthenticating);
        login.ifPresent(upstream.session().getContext()::setAuthenticationSession);
        LocaleUtil.processLocaleParam(upstream.session(), upstream.realm(), login.orElse(null));

        LoginFormsProvider page = upstream.session().getProvider(LoginFormsProvider.class);
        login.ifPresent(page::setAuthenticationSession);
        login.map(this::retryAddress)
                .filter(address -> upstream.config().isEnabled())
                .ifPresent(address -> page.setAttribute("upstreamRetryUrl", address.toString()));
        page.setAttribute("upstreamLoginUnderWay", login.isPresent());
        page.setAttribute("upstreamName", name());
        view.attributes().forEach(page::setAttribute);
        return page.setStatus(statusOf(refusal))
                .setResponseHeader("Cache-Control", "no-store")
                .createForm(view.template());
    }

    private static Status statusOf(UpstreamRefusal refusal) {
        return switch (refusal) {
            case NO_LOGIN -> Status.BAD_REQUEST;
            case UNAVAILABLE, TOO_BUSY -> Status.SERVICE_UNAVAILABLE;
            case TOO_SLOW -> Status.GATEWAY_TIMEOUT;
            case MISCONFIGURED -> Status.INTERNAL_SERVER_ERROR;
            case ERROR_ANSWER, CODE_REFUSED, ANSWER_MALFORMED, USERINFO_FAILED -> Status.BAD_GATEWAY;
            default -> Status.FORBIDDEN;
        };
    }

    private String name() {
        String name = upstream.config().getDisplayName();
        return name == null || name.isBlank() ? upstream.alias() : name;
    }

    /** Through the broker again, with a session code of its own: everything about the next try is new. */
    private URI retryAddress(AuthenticationSessionModel login) {
        String code = new ClientSessionCode<>(upstream.session(), upstream.realm(), login).getOrGenerateCode();
        return Urls.identityProviderAuthnRequest(
                upstream.session().getContext().getUri(UrlType.FRONTEND).getBaseUri(),
                upstream.alias(),
                upstream.realm().getName(),
                code,
                login.getClient().getClientId(),
                login.getTabId(),
                AuthenticationProcessor.getClientData(upstream.session(), login),
                null);
    }

    private static boolean isStillAuthenticating(AuthenticationSessionModel login) {
        return AuthenticationSessionModel.Action.AUTHENTICATE.name().equals(login.getAction());
    }
}
