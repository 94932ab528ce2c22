package fr.guichet.account.firstconnection;

import fr.guichet.account.broker.BrokeredPerson;
import fr.guichet.identity.CreatableProfessions;
import fr.guichet.identity.ProfessionalIdentity;
import fr.guichet.portal.invitation.Invitation;
import fr.guichet.portal.invitation.InvitationProvider;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.AuthenticatorConfigModel;

/**
 * Somebody without an account under this means of login, and what is open to them.
 *
 * @param identity who it is
 * @param creationRefusal why they may not create an account alone; empty when they may
 * @param invitation to be a doctor's assistant that this login follows; then an assistant's account is what they create
 * @param mayLink whether they may link this means to an account that a référent created for them. A card without a name
 *     is the service's: whoever holds it would be let into the account.
 */
record Newcomer(
        ProfessionalIdentity identity,
        Optional<NotEntitled> creationRefusal,
        Optional<Invitation> invitation,
        boolean mayLink) {

    /** Decides by the operator's configuration of the execution. */
    static Newcomer of(AuthenticationFlowContext context, BrokeredIdentityContext brokered, BrokeredPerson person) {
        AuthenticatorConfigModel model = context.getAuthenticatorConfig();
        Map<String, String> config = model == null || model.getConfig() == null ? Map.of() : model.getConfig();
        ProfessionalIdentity identity = person.identity();
        boolean ownMeans = identity.name().isPresent() && StrongMeans.of(config).include(brokered.getIdpConfig());
        Optional<Invitation> invitation = ownMeans
                ? InvitationProvider.find(context.getSession(), context.getAuthenticationSession())
                : Optional.empty();
        Optional<NotEntitled> refusal = invitation.isPresent()
                ? Optional.empty()
                : Entitlement.refusal(
                        EntitlementPolicy.of(config),
                        CreatableProfessions.ofContext(brokered.getContextData()),
                        identity);
        return new Newcomer(identity, refusal, invitation, ownMeans);
    }

    /** The form of the account that is theirs to create, before anything is typed. */
    Map<String, String> blankForm() {
        return invitation.map(AssistantForm::valuesOf).orElseGet(FirstConnectionForm::emptyValues);
    }

    /** The same as it was sent. */
    NewAccountForm read(Function<String, String> parameters) {
        return invitation.isPresent()
                ? AssistantForm.read(parameters, identity.profession().isPresent())
                : FirstConnectionForm.read(parameters);
    }

    boolean mayCreate() {
        return creationRefusal.isEmpty();
    }
}
