package fr.guichet.establishment.directory;

import fr.guichet.establishment.Establishment;
import fr.guichet.establishment.Finess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.keycloak.models.UserModel;
import org.keycloak.provider.Provider;

/**
 * The door to everything about establishments, in the realm of the session's context. Whoever asks has been logged in
 * already; what they may do here is decided here.
 */
public interface Directory extends Provider {

    /** The establishments whose référent an account is now, by name. */
    List<Establishment> managedBy(UserModel caller);

    /**
     * The desk of a référent.
     *
     * @return empty when there is no such establishment or the caller is not its référent now: nobody learns which
     */
    Optional<ReferentDesk> desk(UserModel caller, Finess finess);

    /** What somebody sees of their own memberships. */
    OwnMemberships own(UserModel caller);

    /** The professions that somebody can be given: codes of TRE_G15 with their labels. */
    Map<String, String> professions();

    /** The desk of whoever runs the gateway; that they do has been proven before. */
    OperatorDesk operator();
}
