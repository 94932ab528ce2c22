package fr.guichet.account.firstconnection;

import fr.guichet.account.broker.AmbiguousAccount;
import fr.guichet.account.broker.BrokerEvents;
import fr.guichet.account.broker.BrokeredPerson;
import fr.guichet.account.broker.BrokeredPersonAuthenticator;
import fr.guichet.account.broker.KnownAccountLogin;
import fr.guichet.identity.CreatableProfessions;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;
import org.keycloak.models.AuthenticatorConfigModel;

/**
 * Last step of the first broker login: a person without an account gets the form when entitled, and otherwise the page
 * that says how to get an account. Nothing is written before the whole form is right.
 */
final class FirstConnectionAuthenticator extends BrokeredPersonAuthenticator {

    /** Error of the event of a person who is not entitled. */
    static final String NOT_ENTITLED = "not_entitled";

    private static final Logger LOG = Logger.getLogger(FirstConnectionAuthenticator.class);

    private final FirstConnectionPages pages;

    FirstConnectionAuthenticator(FirstConnectionPages pages) {
        this.pages = pages;
    }

    @Override
    protected void begin(AuthenticationFlowContext context, BrokeredIdentityContext brokered, BrokeredPerson person) {
        if (isEntitled(context, brokered, person)) {
            context.challenge(pages.form(context, person.identity(), FirstConnectionForm.emptyValues(), List.of()));
        }
    }

    @Override
    protected void answer(AuthenticationFlowContext context, BrokeredIdentityContext brokered, BrokeredPerson person) {
        if (!isEntitled(context, brokered, person)) {
            return;
        }
        MultivaluedMap<String, String> parameters = context.getHttpRequest().getDecodedFormParameters();
        FirstConnectionForm form = FirstConnectionForm.read(parameters::getFirst);
        List<FieldProblem> problems = problems(context, person, form);
        if (!problems.isEmpty()) {
            context.challenge(pages.form(context, person.identity(), form.shownValues(), problems));
            return;
        }
        try {
            resume(
                    context,
                    brokered,
                    person,
                    AccountCreation.create(
                            context.getSession(), person, form.details().orElseThrow(), form.password()));
        } catch (RuntimeException e) {
            // The class alone: a message of the store can hold what was written.
            LOG.errorf("an account could not be created: %s", e.getClass().getName());
            BrokerEvents.about(context, person).event(EventType.REGISTER).error(Errors.INVALID_REGISTRATION);
            context.challenge(pages.failed(context, person.identity(), form.shownValues()));
        }
    }

    private static void resume(
            AuthenticationFlowContext context,
            BrokeredIdentityContext brokered,
            BrokeredPerson person,
            AccountCreation.Outcome outcome) {
        if (outcome instanceof AccountCreation.Outcome.Created created) {
            BrokerEvents.about(context, person)
                    .event(EventType.REGISTER)
                    .user(created.account())
                    .detail(Details.REGISTER_METHOD, "broker")
                    .success();
            KnownAccountLogin.resume(context, brokered, person, created.account());
        } else if (outcome instanceof AccountCreation.Outcome.Existing existing) {
            KnownAccountLogin.resume(context, brokered, person, existing.account());
        } else {
            AmbiguousAccount.refuse(context, person);
        }
    }

    /** The rules of the form, and then those of the realm for the password, in the order of the fields. */
    private static List<FieldProblem> problems(
            AuthenticationFlowContext context, BrokeredPerson person, FirstConnectionForm form) {
        List<FieldProblem> problems = new ArrayList<>(form.problems());
        if (!form.password().isEmpty()) {
            problems.addAll(PasswordRules.problems(
                    context.getSession(),
                    context.getRealm().getPasswordPolicy(),
                    person.nationalId().value(),
                    form.typedEmail(),
                    form.password()));
        }
        problems.sort((one, other) -> one.field().compareTo(other.field()));
        return problems;
    }

    private boolean isEntitled(
            AuthenticationFlowContext context, BrokeredIdentityContext brokered, BrokeredPerson person) {
        Optional<NotEntitled> refusal = Entitlement.refusal(
                policy(context), CreatableProfessions.ofContext(brokered.getContextData()), person.identity());
        refusal.ifPresent(cause -> {
            BrokerEvents.about(context, person)
                    .detail(Details.REASON, cause.code())
                    .error(NOT_ENTITLED);
            context.challenge(pages.notEntitled(context, person.identity(), cause));
        });
        return refusal.isEmpty();
    }

    private static EntitlementPolicy policy(AuthenticationFlowContext context) {
        AuthenticatorConfigModel config = context.getAuthenticatorConfig();
        return EntitlementPolicy.of(config == null || config.getConfig() == null ? Map.of() : config.getConfig());
    }
}
