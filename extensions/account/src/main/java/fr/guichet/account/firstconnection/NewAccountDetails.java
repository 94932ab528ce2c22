package fr.guichet.account.firstconnection;

import fr.guichet.identity.AccountKind;
import java.util.Optional;
import org.keycloak.models.UserModel;

/** What a person adds to the identity of their card, every rule kept. The password is not part of it. */
sealed interface NewAccountDetails permits AccountDetails, AssistantDetails {

    EmailAddress email();

    /** The kind of the account whose role it gets; empty for a self-employed professional's, which has none. */
    Optional<AccountKind> role();

    /** Writes the attributes; not the address. */
    void writeTo(UserModel account);
}
