package fr.guichet.account.forgotten;

import fr.guichet.account.broker.AccountMatch;
import fr.guichet.account.identifier.TypedAccount;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.email.EmailException;
import org.keycloak.email.EmailTemplateProvider;
import org.keycloak.events.Details;
import org.keycloak.events.EventBuilder;
import org.keycloak.events.EventType;
import org.keycloak.locale.LocaleSelectorProvider;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/** What a request leads to, long after its page was shown: a mail, or none and an event that says why. */
final class ResetMail {

    private static final Logger LOG = Logger.getLogger(ResetMail.class);
    private static final String SUBJECT = "forgottenMailSubject";
    private static final String TEMPLATE = "account-password-forgotten.ftl";

    private final Clock clock;

    ResetMail(Clock clock) {
        this.clock = clock;
    }

    /** @param session one of its own, in which a transaction runs */
    void answer(KeycloakSession session, ResetRequest request) {
        RealmModel realm = session.realms().getRealm(request.realmId());
        session.getContext().setRealm(realm);
        // What the server's choice of language reads where there is no request.
        session.setAttribute(LocaleSelectorProvider.USER_REQUEST_LOCALE, request.language());
        EventBuilder event = new EventBuilder(realm, session)
                .event(EventType.SEND_RESET_PASSWORD)
                .client(request.clientId())
                .ipAddress(request.address())
                .detail(Details.CODE_ID, request.login());
        AccountMatch match = TypedAccount.find(session, realm, request.typed());
        if (match instanceof AccountMatch.Known known) {
            answer(session, realm, known.account(), request, event);
        } else {
            event.error((match instanceof AccountMatch.Ambiguous ? NoMail.AMBIGUOUS : NoMail.UNKNOWN).error());
        }
    }

    private void answer(
            KeycloakSession session, RealmModel realm, UserModel account, ResetRequest request, EventBuilder event) {
        event.user(account);
        Optional<NoMail> refusal = ResetEligibility.refusal(session, realm, account);
        if (refusal.isPresent()) {
            event.error(refusal.get().error());
        } else if (!new ResetBudget(session.singleUseObjects()).take(account)) {
            event.error(NoMail.BUDGET_SPENT.error());
        } else if (send(session, realm, account, ResetLink.to(session, account, request, clock))) {
            event.success();
        } else {
            event.error(NoMail.NOT_SENT.error());
        }
    }

    private static boolean send(KeycloakSession session, RealmModel realm, UserModel account, String link) {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("link", link);
        attributes.put("minutes", ResetLink.lifespan(realm).toMinutes());
        try {
            session.getProvider(EmailTemplateProvider.class)
                    .setRealm(realm)
                    .setUser(account)
                    .send(SUBJECT, TEMPLATE, attributes);
            return true;
        } catch (EmailException e) {
            // The class alone: what a mail server says repeats the address.
            LOG.warnf(
                    "a mail for a forgotten password could not be sent: %s",
                    e.getClass().getName());
            return false;
        }
    }
}
