package fr.guichet.account.space;

import fr.guichet.account.firstconnection.Entitlement;
import fr.guichet.account.firstconnection.FirstConnectionSettings;
import fr.guichet.account.firstconnection.NotEntitled;
import fr.guichet.account.passwordrules.AccountKinds;
import fr.guichet.identity.AccountKind;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionalIdentity;
import fr.guichet.portal.Caller;
import java.util.Optional;
import org.keycloak.events.Details;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.UserModel;

/** How far somebody is from the self-employed space. */
sealed interface SpaceState {

    /** It is open already. */
    record Open() implements SpaceState {}

    /** The account carries no identity from a card or the e-CPS: it has to be linked first (CARD-6). */
    record NotLinked() implements SpaceState {}

    /** The person's profession has no such space. */
    record Refused(NotEntitled cause) implements SpaceState {}

    /** This session was not opened by card or e-CPS. */
    record LogInStrongly() implements SpaceState {}

    /** The form can be filled in. */
    record Ready() implements SpaceState {}

    /** Decides by the account as it is, the operator's settings and the login of this session. */
    static SpaceState of(KeycloakSession session, Caller caller) {
        UserModel account = caller.account();
        if (AccountKinds.of(caller.realm(), account).contains(AccountKind.SELF_EMPLOYED)) {
            return new Open();
        }
        FirstConnectionSettings settings = FirstConnectionSettings.of(caller.realm());
        Optional<ProfessionalIdentity> identity = identity(account);
        if (identity.isEmpty()) {
            return new NotLinked();
        }
        Optional<NotEntitled> refusal = Entitlement.refusal(settings.policy(), Optional.empty(), identity.get());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        return isByStrongMeans(session, caller, settings) ? new Ready() : new LogInStrongly();
    }

    private static Optional<ProfessionalIdentity> identity(UserModel account) {
        try {
            return Optional.of(ProfessionalIdentity.ofAttributes(
                    account.getAttributes(), PersonName.of(account.getLastName(), account.getFirstName())));
        } catch (InvalidIdentifierException noCardYet) {
            return Optional.empty();
        }
    }

    private static boolean isByStrongMeans(KeycloakSession session, Caller caller, FirstConnectionSettings settings) {
        String alias = caller.session().getNote(Details.IDENTITY_PROVIDER);
        IdentityProviderModel means =
                alias == null ? null : session.identityProviders().getByAlias(alias);
        return means != null && settings.means().include(means);
    }
}
