package fr.guichet.federation.upstream;

import fr.guichet.identity.AttributesAfterLogin;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.keycloak.broker.oidc.OIDCIdentityProvider;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.UserModel;

/** A professional as the server's broker carries one, and from there in an account. */
final class BrokeredProfessional {

    private BrokeredProfessional() {}

    /**
     * The context of a login. The federated id is the national identifier and not the upstream's subject, whose form may
     * change; subject and session of the upstream are what its logout tokens name.
     *
     * @param idToken in its compact form: the hint of a later logout, where a logout goes on to the upstream. No other
     *     token is kept, nor this one where it does not
     */
    static BrokeredIdentityContext contextOf(
            UpstreamVerdict.Accepted accepted, VerifiedLogin login, String idToken, UpstreamConfig config) {
        ProfessionalIdentity identity = accepted.identity();
        String nationalId = identity.nationalId().value();
        BrokeredIdentityContext context = new BrokeredIdentityContext(nationalId, config);
        context.setUsername(nationalId);
        context.setModelUsername(nationalId);
        context.setBrokerUserId(config.getAlias() + "." + login.subject());
        login.textOfIdToken("sid").ifPresent(sid -> context.setBrokerSessionId(config.getAlias() + "." + sid));
        identity.name().ifPresent(name -> {
            context.setFirstName(name.given());
            context.setLastName(name.family());
        });
        // Copies: the context is written to the login and read back by class name, which only plain lists survive.
        identity.toAttributes().forEach((name, values) -> context.setUserAttribute(name, new ArrayList<>(values)));
        context.getContextData().putAll(accepted.evidence().toContext());
        context.getContextData().putAll(accepted.context());
        if (config.endsSessionUpstream()) {
            context.getContextData().put(OIDCIdentityProvider.FEDERATED_ID_TOKEN, idToken);
        }
        return context;
    }

    /** The hint of a later logout; empty when the context is of no login of ours. */
    static Optional<String> idTokenOf(BrokeredIdentityContext context) {
        return Optional.ofNullable(context.getContextData().get(OIDCIdentityProvider.FEDERATED_ID_TOKEN))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** Makes an account say what the upstream says, as far as it says anything of it: a card may have said the rest. */
    static void writeTo(UserModel user, BrokeredIdentityContext context) {
        follow(context.getFirstName(), user.getFirstName(), user::setFirstName);
        follow(context.getLastName(), user.getLastName(), user::setLastName);
        AttributesAfterLogin.of(context.getAttributes(), user.getAttributes()).forEach((name, values) -> {
            if (values.isEmpty()) {
                user.removeAttribute(name);
            } else if (!values.equals(user.getAttributeStream(name).toList())) {
                user.setAttribute(name, values);
            }
        });
    }

    private static void follow(String said, String known, Consumer<String> account) {
        if (said != null && !Objects.equals(said, known)) {
            account.accept(said);
        }
    }
}
