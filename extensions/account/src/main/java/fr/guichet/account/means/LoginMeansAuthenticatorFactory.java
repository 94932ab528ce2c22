package fr.guichet.account.means;

import fr.guichet.account.AccountAuthenticatorFactory;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;

/** Declares {@value #ID}. */
public final class LoginMeansAuthenticatorFactory extends AccountAuthenticatorFactory {

    /** Id of the execution in a flow. */
    public static final String ID = "guichet-login-means";

    private final Authenticator authenticator = new LoginMeansAuthenticator();

    public LoginMeansAuthenticatorFactory() {
        super(
                ID,
                "Guichet: strong means of login",
                "Shows the login page with the card and the e-CPS alone, and why; authenticates nobody.");
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return authenticator;
    }
}
