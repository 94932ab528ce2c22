package fr.guichet.account.broker;

import fr.guichet.account.AccountAuthenticatorFactory;
import java.time.Clock;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

/** Declares {@value #ID}, an alternative of the first broker login flow before the first connection. */
public final class KnownPersonAuthenticatorFactory extends AccountAuthenticatorFactory {

    /** Id of the execution in a flow. */
    public static final String ID = "guichet-known-person";

    private final Authenticator authenticator = new KnownPersonAuthenticator(Clock.systemUTC());

    public KnownPersonAuthenticatorFactory() {
        super(
                ID,
                "Guichet: known person",
                "Goes on as the account of the national identifier, when there is one; never looks at e-mail addresses.");
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return authenticator;
    }
}
