package fr.guichet.establishment.directory;

import fr.guichet.establishment.store.PersonText;
import java.util.Objects;
import org.keycloak.models.UserModel;

/** Names, address and user name of an account, for the list of people. */
final class AccountText {

    private AccountText() {}

    static PersonText of(UserModel account) {
        return new PersonText(
                Objects.requireNonNullElse(account.getLastName(), ""),
                Objects.requireNonNullElse(account.getFirstName(), ""),
                account.getEmail(),
                account.getUsername(),
                null);
    }
}
