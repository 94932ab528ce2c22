package fr.guichet.card.provider;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.keycloak.broker.provider.AbstractIdentityProvider;
import org.keycloak.broker.provider.AuthenticationRequest;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.FederatedIdentityModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.UserSessionModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The card as an identity provider (decision 1): first connection, linking and what follows a login are Keycloak's, as
 * for every other means.
 */
public final class CardIdentityProvider extends AbstractIdentityProvider<CardProviderConfig> {

    private final CardServices services;

    CardIdentityProvider(KeycloakSession session, CardProviderConfig config, CardServices services) {
        super(session, config);
        this.services = services;
    }

    /** On a click: records the login under way and sends the browser to the card host. */
    @Override
    public Response performLogin(AuthenticationRequest request) {
        HandOff handOff = handOffIn(request.getRealm());
        AuthenticationSessionModel login = request.getAuthenticationSession();
        if (!handOff.isAvailable()) {
            return unavailable(handOff, login);
        }
        String state = request.getState().getEncoded();
        handOff.store().begin(handOff.binding(state), lifespanOfLogin(request.getRealm()));
        return HandOff.sendTo(handOff.addresses().card(getConfig().cardHost(), state));
    }

    @Override
    public Object callback(RealmModel realm, AuthenticationCallback callback, EventBuilder event) {
        return new CardEndpoint(handOffIn(realm), this, callback, event);
    }

    /** The card host's log needs to know nothing of the application behind the login. */
    @Override
    public boolean supportsLongStateParameter() {
        return false;
    }

    /**
     * Whatever the provider's sync mode: who the person is comes from the card (CARD-4). Nothing of the account but
     * that.
     */
    @Override
    public void updateBrokeredUser(
            KeycloakSession session, RealmModel realm, UserModel user, BrokeredIdentityContext context) {
        BrokeredCard.writeTo(user, context);
    }

    /** On a click on "log out": whoever else has a session of this person is asked in the card's place. */
    @Override
    public Response keycloakInitiatedBrowserLogout(
            KeycloakSession session, UserSessionModel userSession, UriInfo uriInfo, RealmModel realm) {
        return elsewhere(userSession)
                .map(provider -> provider.keycloakInitiatedBrowserLogout(session, userSession, uriInfo, realm))
                .orElse(null);
    }

    @Override
    public void backchannelLogout(
            KeycloakSession session, UserSessionModel userSession, UriInfo uriInfo, RealmModel realm) {
        elsewhere(userSession).ifPresent(provider -> provider.backchannelLogout(session, userSession, uriInfo, realm));
    }

    private Optional<UserAuthenticationIdentityProvider<?>> elsewhere(UserSessionModel userSession) {
        return new SessionsElsewhere(session, getConfig().getAlias()).of(userSession);
    }

    /** A card gives no token. */
    @Override
    @Deprecated
    public Response retrieveToken(KeycloakSession session, FederatedIdentityModel identity) {
        return exchangeNotSupported();
    }

    /** A card gives no token. */
    @Override
    public Response retrieveToken(
            KeycloakSession session, FederatedIdentityModel identity, UserSessionModel userSession, UserModel user) {
        return exchangeNotSupported();
    }

    private HandOff handOffIn(RealmModel realm) {
        return new HandOff(session, realm, getConfig(), services);
    }

    private Response unavailable(HandOff handOff, AuthenticationSessionModel login) {
        EventBuilder event =
                new EventBuilder(handOff.realm(), session, session.getContext().getConnection());
        event.client(login.getClient());
        LoginRefusal refusal = LoginRefusal.of(HandOffRefusal.UNAVAILABLE);
        new CardEvents(event, getConfig().getAlias()).refused(refusal, CardFacts.UNKNOWN);
        return HandOff.sendTo(handOff.addresses().refused(refusal, Optional.of(login)));
    }

    private static long lifespanOfLogin(RealmModel realm) {
        int login = realm.getAccessCodeLifespanLogin();
        return login > 0 ? login : realm.getAccessCodeLifespanUserAction();
    }
}
