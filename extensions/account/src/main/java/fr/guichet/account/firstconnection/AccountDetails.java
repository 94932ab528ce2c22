package fr.guichet.account.firstconnection;

import fr.guichet.identity.AccountKind;
import java.util.Optional;
import org.keycloak.models.UserModel;

/** The details of a self-employed professional's account. */
record AccountDetails(EmailAddress email, PracticeDetails practice) implements NewAccountDetails {

    @Override
    public Optional<AccountKind> role() {
        return Optional.empty();
    }

    @Override
    public void writeTo(UserModel account) {
        practice.writeTo(account);
    }
}
