package fr.guichet.account.forgotten;

import java.util.Optional;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Ties a link to the password it replaces: once that has been changed, by this link or otherwise, the link is dead. */
final class PasswordState {

    private static final String NONE = "none";

    private PasswordState() {}

    /** The moment at which the account's password was set, in milliseconds; says nothing of the password. */
    static String of(UserModel account) {
        return account.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst()
                .flatMap(password -> Optional.ofNullable(password.getCreatedDate()))
                .map(String::valueOf)
                .orElse(NONE);
    }
}
