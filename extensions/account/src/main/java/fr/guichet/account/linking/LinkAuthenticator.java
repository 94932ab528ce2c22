package fr.guichet.account.linking;

import fr.guichet.account.broker.BrokerEvents;
import fr.guichet.account.broker.BrokeredPerson;
import fr.guichet.account.broker.BrokeredPersonAuthenticator;
import fr.guichet.account.broker.KnownAccountLogin;
import fr.guichet.identity.PersonName;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.events.EventType;
import org.keycloak.models.UserModel;

/**
 * Last step of a linking, once the password and a code of the account were right (CARD-6): asks when the names differ,
 * links, and goes on as any login by that card. It is never the server's own end of the flow that links, so that nothing
 * but this step decides it.
 */
final class LinkAuthenticator extends BrokeredPersonAuthenticator {

    /** Button of the page that shows both names. */
    static final String CONFIRM = "confirmNames";

    LinkAuthenticator(Clock clock) {
        super(clock);
    }

    @Override
    protected void begin(AuthenticationFlowContext context, BrokeredIdentityContext brokered, BrokeredPerson person) {
        UserModel account = context.getUser();
        LinkFacts facts = LinkFacts.of(context.getSession(), context.getRealm(), account, person);
        Optional<LinkRefusal> refusal = facts.refusal(person);
        if (refusal.isPresent()) {
            RefusedLink.refuse(context, account, person, refusal.get());
        } else if (facts.isLinkOf(person)) {
            KnownAccountLogin.resume(context, brokered, person, account);
        } else {
            compare(context, account, person);
        }
    }

    private static void compare(AuthenticationFlowContext context, UserModel account, BrokeredPerson person) {
        PersonName card = person.identity().name().orElseThrow();
        if (NameComparison.agree(card, account.getLastName(), account.getFirstName())) {
            link(context, account, person);
        } else {
            context.challenge(LinkPages.names(context, card, account));
        }
    }

    @Override
    protected void answer(AuthenticationFlowContext context, BrokeredIdentityContext brokered, BrokeredPerson person) {
        MultivaluedMap<String, String> form = context.getHttpRequest().getDecodedFormParameters();
        if (form.containsKey(CONFIRM)) {
            link(context, context.getUser(), person);
        } else {
            begin(context, brokered, person);
        }
    }

    private static void link(AuthenticationFlowContext context, UserModel account, BrokeredPerson person) {
        Optional<LinkRefusal> refusal = AccountLinking.link(context.getSession(), account, person);
        if (refusal.isPresent()) {
            RefusedLink.refuse(context, account, person, refusal.get());
            return;
        }
        BrokerEvents.about(context, person)
                .event(EventType.FEDERATED_IDENTITY_LINK)
                .user(account)
                .success();
        // This session still has the account as it was; what follows writes to it.
        context.forceChallenge(
                Response.seeOther(context.getRefreshExecutionUrl()).build());
    }

    @Override
    public boolean requiresUser() {
        return true;
    }
}
