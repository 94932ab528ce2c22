package fr.guichet.account.firstconnection;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.keycloak.models.AuthenticationExecutionModel;
import org.keycloak.models.AuthenticationFlowModel;
import org.keycloak.models.AuthenticatorConfigModel;
import org.keycloak.models.RealmModel;

/**
 * The operator's settings of the step {@value FirstConnectionAuthenticatorFactory#ID}, for pages outside of the flow: the
 * rule that a first connection keeps is kept there too.
 *
 * @param policy who may have a self-employed professional's account
 * @param means what counts as card or e-CPS
 */
public record FirstConnectionSettings(EntitlementPolicy policy, StrongMeans means) {

    /** The settings of the realm's flow for a first login by a broker; those of no configuration where it has none. */
    public static FirstConnectionSettings of(RealmModel realm) {
        Map<String, String> config = Optional.ofNullable(realm.getFirstBrokerLoginFlow())
                .flatMap(flow -> executions(realm, flow)
                        .filter(step -> FirstConnectionAuthenticatorFactory.ID.equals(step.getAuthenticator()))
                        .findFirst())
                .map(AuthenticationExecutionModel::getAuthenticatorConfig)
                .map(realm::getAuthenticatorConfigById)
                .map(AuthenticatorConfigModel::getConfig)
                .orElse(Map.of());
        return new FirstConnectionSettings(EntitlementPolicy.of(config), StrongMeans.of(config));
    }

    private static Stream<AuthenticationExecutionModel> executions(RealmModel realm, AuthenticationFlowModel flow) {
        return realm.getAuthenticationExecutionsStream(flow.getId())
                .flatMap(step -> step.isAuthenticatorFlow()
                        ? executions(realm, realm.getAuthenticationFlowById(step.getFlowId()))
                        : Stream.of(step));
    }
}
