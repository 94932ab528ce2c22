package fr.guichet.card.provider;

import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final String TEMPLATE = "card-refused.ftl";

    private final HandOff handOff;

    RefusalPage(HandOff handOff) {
        this.handOff = handOff;
    }

    /**
     * Shows the page.
     *
     * @param clientId client of the login, if any
     * @param tabId tab of the login, if any
     */
    Response show(LoginRefusal refusal, String clientId, String tabId) {
        BrowserLogins logins = handOff.browserLogins();
        logins.client(clientId).ifPresent(handOff.session().getContext()::setClient);
        Optional<AuthenticationSessionModel> login =
                logins.of(clientId, tabId).filter(RefusalPage::isStillAuthenticating);
        login.ifPresent(handOff.session().getContext()::setAuthenticationSession);
        LocaleUtil.processLocaleParam(handOff.session(), handOff.realm(), login.orElse(null));

        LoginFormsProvider page = handOff.session().getProvider(LoginFormsProvider.class);
        login.ifPresent(page::setAuthenticationSession);
        login.map(this::retryAddress)
                .filter(address -> handOff.isAvailable())
                .ifPresent(address -> page.setAttribute("cardRetryUrl", address.toString()));
        page.setAttribute("cardLoginUnderWay", login.isPresent());
        page.setAttribute("cardTitleKey", refusal.text().titleKey());
        page.setAttribute("cardReasonKey", refusal.text().reasonKey());
        page.setAttribute(
                "cardAdvice",
                refusal.text().advice().stream().map(this::modelOf).toList());
        return page.setStatus(refusal.status())
                .setResponseHeader("Cache-Control", "no-store")
                .createForm(TEMPLATE);
    }

    /** Through the broker again, with a session code of its own: everything about the next try is new. */
    private URI retryAddress(AuthenticationSessionModel login) {
        String code = new ClientSessionCode<>(handOff.session(), handOff.realm(), login).getOrGenerateCode();
        return Urls.identityProviderAuthnRequest(
                handOff.session().getContext().getUri(UrlType.FRONTEND).getBaseUri(),
                handOff.config().getAlias(),
                handOff.realm().getName(),
                code,
                login.getClient().getClientId(),
                login.getTabId(),
                AuthenticationProcessor.getClientData(handOff.session(), login),
                null);
    }

    private static boolean isStillAuthenticating(AuthenticationSessionModel login) {
        return AuthenticationSessionModel.Action.AUTHENTICATE.name().equals(login.getAction());
    }

    /** A map, which is what a template can read. */
    private Map<String, String> modelOf(Advice advice) {
        Map<String, String> model = new LinkedHashMap<>();
        model.put("text", advice.textKey());
        List<String> link =
                switch (advice) {
                    case READ ->
                        List.of("cardAdviceReadLink", handOff.config().helpUrl().toString());
                    case DIAGNOSE ->
                        List.of(
                                "cardAdviceDiagnoseLink",
                                handOff.config().diagnosticUrl().toString());
                    case LOST ->
                        List.of(
                                "cardAdviceLostLink",
                                handOff.config().lostCardUrl().toString());
                    default -> List.of();
                };
        if (!link.isEmpty()) {
            model.put("linkText", link.get(0));
            model.put("link", link.get(1));
        }
        return model;
    }
}
