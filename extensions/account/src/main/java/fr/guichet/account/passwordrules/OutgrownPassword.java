package fr.guichet.account.passwordrules;

import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.sessions.AuthenticationSessionModel;

/**
 * A password that was good when it was set and no longer keeps the rules of its account, because the person has become a
 * référent since, or because the realm asks for more (PWD-3). Its hash tells nothing: the one moment to judge it is a
 * login, where it is typed.
 */
public final class OutgrownPassword {

    private static final String NOTE = "guichet.password.outgrown";

    private OutgrownPassword() {}

    /**
     * Has the person choose another one before this login ends. The login asks, not the account: by card there is no
     * password in the way.
     *
     * @param password just typed, and right
     */
    public static void replaceIfDue(
            AuthenticationSessionModel login, RealmModel realm, UserModel account, String password) {
        boolean kept = PasswordRequirements.of(realm.getPasswordPolicy(), AccountKinds.of(realm, account))
                .broken(password)
                .isEmpty();
        if (!kept) {
            login.setAuthNote(NOTE, "true");
            login.addRequiredAction(UserModel.RequiredAction.UPDATE_PASSWORD);
        }
    }

    /** Whether that is why a page asks for a new password. */
    static boolean isToBeReplaced(AuthenticationSessionModel login) {
        return login.getAuthNote(NOTE) != null;
    }
}
