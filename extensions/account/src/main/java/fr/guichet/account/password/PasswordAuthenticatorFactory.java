package fr.guichet.account.password;

import fr.guichet.account.AccountAuthenticatorFactory;
import fr.guichet.account.protection.AccountTurns;
import java.time.Duration;
import org.keycloak.authentication.Authenticator;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Declares {@value #ID}, the first step of the login at eidas1; a code has to follow it. */
public final class PasswordAuthenticatorFactory extends AccountAuthenticatorFactory {

    /** Id of the execution in a flow. */
    public static final String ID = "guichet-password";

    // One for all logins, as the server's protection is one.
    private final Authenticator authenticator = new PasswordAuthenticator(new AccountTurns(Duration.ofSeconds(2)));

    public PasswordAuthenticatorFactory() {
        super(
                ID,
                "Guichet: password",
                "The login page with every means, and the form for identifier and password."
                        + " A password alone proves too little: a step that asks for a code has to follow.");
    }

    @Override
    public Authenticator create(KeycloakSession session) {
        return authenticator;
    }

    @Override
    public String getReferenceCategory() {
        return PasswordCredentialModel.TYPE;
    }
}
