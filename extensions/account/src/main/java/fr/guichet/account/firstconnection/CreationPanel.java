package fr.guichet.account.firstconnection;

import fr.guichet.account.broker.AmbiguousAccount;
import fr.guichet.account.broker.BrokerEvents;
import fr.guichet.account.broker.BrokeredPerson;
import fr.guichet.account.broker.KnownAccountLogin;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.events.Details;
import org.keycloak.events.Errors;
import org.keycloak.events.EventType;

/** Answers the panel with the form of a new account, a self-employed professional's or an invited assistant's. */
final class CreationPanel {

    private static final Logger LOG = Logger.getLogger(CreationPanel.class);

    private final FirstConnectionPages pages;

    CreationPanel(FirstConnectionPages pages) {
        this.pages = pages;
    }

    /** @param newcomer who may create an account */
    void answer(
            AuthenticationFlowContext context,
            BrokeredIdentityContext brokered,
            BrokeredPerson person,
            Newcomer newcomer) {
        NewAccountForm form = newcomer.read(context.getHttpRequest().getDecodedFormParameters()::getFirst);
        List<FieldProblem> problems = problems(context, person, form);
        if (!problems.isEmpty()) {
            context.challenge(pages.page(context, newcomer, PageContent.ofCreation(form, problems)));
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
            context.challenge(pages.page(context, newcomer, PageContent.ofFailedCreation(form)));
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
            AuthenticationFlowContext context, BrokeredPerson person, NewAccountForm form) {
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
}
