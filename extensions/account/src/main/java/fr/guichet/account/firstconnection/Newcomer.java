package fr.guichet.account.firstconnection;

import fr.guichet.account.broker.BrokeredPerson;
import fr.guichet.identity.CreatableProfessions;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.Map;
import java.util.Optional;
import org.keycloak.authentication.AuthenticationFlowContext;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.AuthenticatorConfigModel;

/**
 * Somebody without an account under this means of login, and what is open to them.
 *
 * @param identity who it is
 * @param creationRefusal why they may not create an account alone; empty when they may
 * @param mayLink whether they may link this means to an account that a référent created for them. A card without a name
 *     is the service's: whoever holds it would be let into the account.
 */
record Newcomer(ProfessionalIdentity identity, Optional<NotEntitled> creationRefusal, boolean mayLink) {

    /** Decides by the operator's configuration of the execution. */
    static Newcomer of(AuthenticationFlowContext context, BrokeredIdentityContext brokered, BrokeredPerson person) {
        AuthenticatorConfigModel model = context.getAuthenticatorConfig();
        Map<String, String> config = model == null || model.getConfig() == null ? Map.of() : model.getConfig();
        ProfessionalIdentity identity = person.identity();
        return new Newcomer(
                identity,
                Entitlement.refusal(
                        EntitlementPolicy.of(config),
                        CreatableProfessions.ofContext(brokered.getContextData()),
                        identity),
                identity.name().isPresent() && StrongMeans.of(config).include(brokered.getIdpConfig()));
    }

    boolean mayCreate() {
        return creationRefusal.isEmpty();
    }
}
