package fr.guichet.account.password;

import fr.guichet.account.passwordrules.AccountKinds;
import fr.guichet.identity.AccountKind;
import java.util.Set;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Decides whether an account may use its password (OTP-6; CARD-1 for the first connection): once its person connected by
 * card, e-CPS or platform, which leaves a link to that identity provider, or when somebody vouched for the person.
 */
public final class PasswordEntitlement {

    private PasswordEntitlement() {}

    /** Whether the account may use its password now. */
    public static boolean isGiven(KeycloakSession session, RealmModel realm, UserModel account) {
        boolean connected = session.users()
                .getFederatedIdentitiesStream(realm, account)
                .findAny()
                .isPresent();
        return isGiven(AccountKinds.of(realm, account), connected);
    }

    /** The strictest kind wins: a self-employed professional who is also somebody's référent connects strongly first. */
    static boolean isGiven(Set<AccountKind> kinds, boolean connectedStrongly) {
        return connectedStrongly || kinds.stream().allMatch(AccountKind::isVouchedFor);
    }
}
