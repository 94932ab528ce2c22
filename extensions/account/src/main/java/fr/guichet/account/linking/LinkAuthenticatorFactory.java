package fr.guichet.account.linking;

import fr.guichet.account.AccountAuthenticatorFactory;
import java.time.Clock;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

/** Declares {@value #ID}, which belongs after the page that checked the password and the step that checked a code. */
public final class LinkAuthenticatorFactory extends AccountAuthenticatorFactory {

    /** Id of the execution in a flow. */
    public static final String ID = "guichet-link";

    private final Authenticator authenticator = new LinkAuthenticator(Clock.systemUTC());

    public LinkAuthenticatorFactory() {
        super(
                ID,
                "Guichet: link a means of login",
                "Links the card or the e-CPS to the establishment account whose password and code were right.");
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return authenticator;
    }
}
