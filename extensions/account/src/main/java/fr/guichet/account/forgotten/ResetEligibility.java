package fr.guichet.account.forgotten;

import fr.guichet.account.password.PasswordEntitlement;
import java.util.Optional;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.services.managers.BruteForceProtector;

/** Decides whether an account's person may set a new password by mail; asked again when the link is opened. */
final class ResetEligibility {

    private ResetEligibility() {}

    /**
     * A wait after wrong passwords is no obstacle: it is what brings people here, and nothing is guessed with a link.
     *
     * @return why not; empty when the person may
     */
    static Optional<NoMail> refusal(KeycloakSession session, RealmModel realm, UserModel account) {
        if (!account.isEnabled()
                || session.getProvider(BruteForceProtector.class).isPermanentlyLockedOut(session, realm, account)) {
            return Optional.of(NoMail.DISABLED);
        }
        if (!PasswordEntitlement.isGiven(session, realm, account)) {
            return Optional.of(NoMail.NOT_ENTITLED);
        }
        if (account.getEmail() == null || account.getEmail().isBlank() || !account.isEmailVerified()) {
            return Optional.of(NoMail.ADDRESS_NOT_VALIDATED);
        }
        return Optional.empty();
    }
}
