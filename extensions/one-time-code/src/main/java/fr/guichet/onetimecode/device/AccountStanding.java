package fr.guichet.onetimecode.device;

import fr.guichet.identity.AccountKind;
import fr.guichet.onetimecode.code.TrustedDeviceIntervals;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.credential.CredentialModel;
import org.keycloak.models.RealmModel;
import org.keycloak.models.RoleModel;
import org.keycloak.models.UserModel;
import org.keycloak.models.credential.PasswordCredentialModel;

/**
 * What an account is now, as far as the trust in devices depends on it.
 *
 * @param enabled whether it may log in at all
 * @param passwordSet when its password was set; empty without a password, or when that cannot be told
 * @param kinds of the account
 * @param interval of the strictest of them; zero where every login asks for a code
 */
record AccountStanding(boolean enabled, Optional<Instant> passwordSet, Set<AccountKind> kinds, Duration interval) {

    static AccountStanding of(RealmModel realm, UserModel account, TrustedDeviceIntervals intervals) {
        Set<AccountKind> kinds = AccountKind.of(role -> hasRole(realm, account, role));
        return new AccountStanding(account.isEnabled(), passwordSet(account), kinds, intervals.of(kinds));
    }

    private static boolean hasRole(RealmModel realm, UserModel account, String name) {
        RoleModel role = realm.getRole(name);
        return role != null && account.hasRole(role);
    }

    private static Optional<Instant> passwordSet(UserModel account) {
        List<CredentialModel> passwords = account.credentialManager()
                .getStoredCredentialsByTypeStream(PasswordCredentialModel.TYPE)
                .toList();
        if (passwords.size() != 1) {
            return Optional.empty();
        }
        return Optional.ofNullable(passwords.get(0).getCreatedDate()).map(Instant::ofEpochMilli);
    }
}
