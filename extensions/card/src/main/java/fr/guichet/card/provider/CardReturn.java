package fr.guichet.card.provider;

import fr.guichet.card.CardHolder;
import fr.guichet.identity.ProfessionalIdentity;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider;
import org.keycloak.broker.provider.UserAuthenticationIdentityProvider.AuthenticationCallback;
import org.keycloak.constants.AdapterConstants;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.UserModel;
import org.keycloak.services.resources.IdentityBrokerService;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * The step on the login host: takes what the card host found, once, for the login that asked for it and in the browser
 * that began it.
 */
final class CardReturn {

    private final HandOff handOff;
    private final UserAuthenticationIdentityProvider<?> provider;
    private final AuthenticationCallback callback;
    private final EventBuilder event;

    CardReturn(
            HandOff handOff,
            UserAuthenticationIdentityProvider<?> provider,
            AuthenticationCallback callback,
            EventBuilder event) {
        this.handOff = handOff;
        this.provider = provider;
        this.callback = callback;
        this.event = event;
    }

    /**
     * Ends the hand-off.
     *
     * @param state of the login; empty when the address carries none
     * @param code from the card host; empty when the address carries none
     */
    Response receive(String state, String code) {
        if (!handOff.isAvailable()) {
            return refuse(HandOffRefusal.UNAVAILABLE, state);
        }
        if (state.isEmpty() || code.isEmpty()) {
            return refuse(HandOffRefusal.NO_LOGIN, state);
        }
        // Taken before anything is compared: a code that was shown to the wrong login is worth nothing to the right
        // one.
        Optional<HandOffStore.HandedOver> handedOver = HandOffCode.parse(code).flatMap(handOff.store()::take);
        if (handedOver.isEmpty()) {
            return refuse(HandOffRefusal.CODE_UNKNOWN, state);
        }
        StateBinding login = handOff.binding(state);
        if (!handedOver.get().login().matches(login)) {
            return refuse(HandOffRefusal.FOREIGN_STATE, state);
        }
        if (handOff.browserLogins().ofState(state).isEmpty()) {
            return refuse(HandOffRefusal.OTHER_BROWSER, state);
        }
        AuthenticationSessionModel session;
        try {
            session = callback.getAndVerifyAuthenticationSession(state);
        } catch (WebApplicationException over) {
            // Its own answer is a page on expired sessions that knows nothing of cards.
            return refuse(HandOffRefusal.LOGIN_OVER, state);
        }
        handOff.store().end(login);
        return conclude(handedOver.get().outcome(), session);
    }

    private Response conclude(HandOffOutcome outcome, AuthenticationSessionModel session) {
        CardEvents events = new CardEvents(event, handOff.config().getAlias());
        if (outcome instanceof HandOffOutcome.Refused refused) {
            return refuse(refused.refusal(), refused.facts(), session);
        }
        CardHolder holder = ((HandOffOutcome.Believed) outcome).holder();
        if (isAddedToAnotherPerson(holder, session)) {
            return refuse(LoginRefusal.of(HandOffRefusal.OTHER_PERSON), outcome.facts(), session);
        }
        events.believed(outcome.facts());
        BrokeredIdentityContext context = BrokeredCard.contextOf(holder, handOff.config());
        context.setIdp(provider);
        context.setAuthenticationSession(session);
        return callback.authenticated(context);
    }

    /**
     * Whether somebody who is logged in adds to their account the card of somebody else. The two would be one person
     * from then on.
     */
    private static boolean isAddedToAnotherPerson(CardHolder holder, AuthenticationSessionModel session) {
        UserModel user = session.getAuthenticatedUser();
        if (user == null || session.getAuthNote(IdentityBrokerService.LINKING_IDENTITY_PROVIDER) == null) {
            return false;
        }
        String known = user.getFirstAttribute(ProfessionalIdentity.NATIONAL_ID);
        return known != null && !known.equals(holder.identity().nationalId().value());
    }

    private Response refuse(LoginRefusal refusal, CardFacts facts, AuthenticationSessionModel session) {
        forgetWishForTheCard(session);
        new CardEvents(event, handOff.config().getAlias()).refused(refusal, facts);
        return HandOff.sendTo(handOff.addresses().refused(refusal, Optional.of(session)));
    }

    private Response refuse(HandOffRefusal cause, String state) {
        LoginRefusal refusal = LoginRefusal.of(cause);
        BrowserLogins logins = handOff.browserLogins();
        Optional<AuthenticationSessionModel> login = logins.ofState(state);
        login.ifPresent(CardReturn::forgetWishForTheCard);
        logins.clientOfState(state).ifPresent(event::client);
        new CardEvents(event, handOff.config().getAlias()).refused(refusal, CardFacts.UNKNOWN);
        return HandOff.sendTo(pageOf(refusal, login, state));
    }

    /** An application's wish for the card is good for one try: "another means" must not lead back to it. */
    private static void forgetWishForTheCard(AuthenticationSessionModel login) {
        login.setClientNote(AdapterConstants.KC_IDP_HINT, "");
    }

    private URI pageOf(LoginRefusal refusal, Optional<AuthenticationSessionModel> login, String state) {
        HandOffAddresses addresses = handOff.addresses();
        if (login.isPresent()) {
            return addresses.refused(refusal, login);
        }
        return handOff.browserLogins()
                .clientOfState(state)
                .map(client -> addresses.refused(refusal, client.getClientId()))
                .orElseGet(() -> addresses.refused(refusal, Optional.empty()));
    }
}
