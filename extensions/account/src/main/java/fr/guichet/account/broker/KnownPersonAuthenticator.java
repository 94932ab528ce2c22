package fr.guichet.account.broker;

import java.time.Clock;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.broker.provider.BrokeredIdentityContext;

/**
 * First step of the first broker login: a person whose national identifier has an account goes on as it, with no
 * question (CARD-9); a disabled account is refused there like at any login. Several accounts with that identifier are a
 * refusal. Everybody else is left to the next step.
 */
final class KnownPersonAuthenticator extends BrokeredPersonAuthenticator {

    KnownPersonAuthenticator(Clock clock) {
        super(clock);
    }

    @Override
    protected void begin(AuthenticationFlowContext context, BrokeredIdentityContext brokered, BrokeredPerson person) {
        AccountMatch match = PersonAccounts.find(context.getSession(), context.getRealm(), person.nationalId());
        if (match instanceof AccountMatch.Known known) {
            KnownAccountLogin.resume(context, brokered, person, known.account());
        } else if (match instanceof AccountMatch.Ambiguous) {
            AmbiguousAccount.refuse(context, person);
        } else {
            context.attempted();
        }
    }

    /** This step has no page, so a form posted to it starts it anew. */
    @Override
    protected void answer(AuthenticationFlowContext context, BrokeredIdentityContext brokered, BrokeredPerson person) {
        begin(context, brokered, person);
    }
}
