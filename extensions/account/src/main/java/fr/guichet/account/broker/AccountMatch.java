package fr.guichet.account.broker;

import org.keycloak.models.UserModel;

/** What the account store knows of a national identifier. */
public sealed interface AccountMatch {

    /** Nobody has it. */
    record Unknown() implements AccountMatch {}

    /** One account is this person's. */
    record Known(UserModel account) implements AccountMatch {}

    /**
     * Several accounts carry it and none is named after it. Which one is meant nobody here can tell, so that a login
     * opens none of them and creates none beside them.
     */
    record Ambiguous() implements AccountMatch {}
}
