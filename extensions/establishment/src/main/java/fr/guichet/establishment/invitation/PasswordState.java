package fr.guichet.establishment.invitation;

import java.util.Optional;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/** Ties a link to the password that it is to set: once one was set, by this link or another, it is dead. */
final class PasswordState {

    private static final String NONE = "none";

    private PasswordState() {}

    /** The moment at which the password was set, in milliseconds; says nothing of the password. */
    static String of(UserModel account) {
        return account.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .findFirst()
                .flatMap(password -> Optional.ofNullable(password.getCreatedDate()))
                .map(String::valueOf)
                .orElse(NONE);
    }
}
