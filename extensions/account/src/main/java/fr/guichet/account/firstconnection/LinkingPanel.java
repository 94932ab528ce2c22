package fr.guichet.account.firstconnection;

import fr.guichet.account.broker.BrokerEvents;
import fr.guichet.account.broker.BrokeredPerson;
import fr.guichet.account.linking.LinkRefusal;
import fr.guichet.account.linking.RefusedLink;
import fr.guichet.account.password.PasswordProof;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.authentication.AuthenticationFlowError;
import org.keycloak.authentication.authenticators.browser.AbstractUsernameFormAuthenticator;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.models.UserModel;

/**
 * Answers the panel "Espace professionnel" (CARD-6). The right password of an establishment's account only leads on: the
 * steps after this one ask for a code and link. Anything else is answered, and counted, as on the login page.
 */
final class LinkingPanel {

    private final FirstConnectionPages pages;
    private final PasswordProof proof;

    LinkingPanel(FirstConnectionPages pages, PasswordProof proof) {
        this.pages = pages;
        this.proof = proof;
    }

    /** @param newcomer who may link */
    void answer(AuthenticationFlowContext context, BrokeredPerson person, Newcomer newcomer, LinkingForm form) {
        // What an earlier attempt left: the failure of this one must not be counted for that account.
        context.getAuthenticationSession().removeAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME);
        PasswordProof.Outcome outcome = proof.of(context, form.identifier(), form.password());
        if (outcome instanceof PasswordProof.Outcome.Proven proven) {
            goOn(context, person, proven.account());
        } else if (outcome instanceof PasswordProof.Outcome.Incomplete incomplete) {
            incomplete.mistyped().ifPresent(reason -> BrokerEvents.about(context, person)
                    .detail(Details.REASON, reason)
                    .error(PasswordProof.MISTYPED));
            context.forceChallenge(pages.page(
                    context,
                    newcomer,
                    PageContent.ofLinking(newcomer, form, LinkingForm.problems(incomplete.problems()))));
        } else if (outcome instanceof PasswordProof.Outcome.Refused refused) {
            Response page = pages.page(context, newcomer, PageContent.ofLinking(newcomer, form, LinkingForm.refused()));
            refuse(context, person, refused, page);
        }
    }

    private static void goOn(AuthenticationFlowContext context, BrokeredPerson person, UserModel account) {
        Optional<LinkRefusal> refusal = RefusedLink.of(context, account, person);
        if (refusal.isPresent()) {
            RefusedLink.refuse(context, account, person, refusal.get());
        } else {
            context.setUser(account);
            context.success();
        }
    }

    private static void refuse(
            AuthenticationFlowContext context,
            BrokeredPerson person,
            PasswordProof.Outcome.Refused refused,
            Response page) {
        EventBuilder event = BrokerEvents.about(context, person);
        refused.account().ifPresent(event::user);
        event.error(refused.eventError());
        if (refused.guess()) {
            refused.account().ifPresent(account -> context.getAuthenticationSession()
                    .setAuthNote(AbstractUsernameFormAuthenticator.ATTEMPTED_USERNAME, account.getUsername()));
            context.failureChallenge(AuthenticationFlowError.INVALID_CREDENTIALS, page);
        } else {
            context.forceChallenge(page);
        }
    }
}
