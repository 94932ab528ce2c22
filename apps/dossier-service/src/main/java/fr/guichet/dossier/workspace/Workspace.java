package fr.guichet.dossier.workspace;

import fr.guichet.identity.NationalPersonId;
import java.util.Optional;

/**
 * In whose name somebody works during one request. A handler that takes one gets the one of the request's address, already
 * found to be the caller's and, for a delegation, still in force; {@link Part#DOSSIERS} can be read in it. Whatever goes
 * further is asked of it by {@link #require}.
 */
public sealed interface Workspace permits SelfEmployed, Establishment, Delegated {

    /** What stands before the addresses of its pages, without a slash at the end: {@code ""} for one's own. */
    String path();

    /** What stands before the addresses of its API, without a slash at the end. */
    String apiPath();

    /** Whether an access to a part of its dossiers is allowed. */
    boolean may(Part part, Access access);

    /** The doctor whose patients' dossiers it holds; empty for an establishment's. */
    Optional<NationalPersonId> doctor();

    /** The establishment (FINESS) whose dossiers it holds; empty for a doctor's. */
    Optional<String> finess();

    /** Its name in French, as the navigation writes it. */
    String label();

    /**
     * Goes on when an access is allowed.
     *
     * @throws RightMissingException when it is not: answered 403, with the right that is missing
     */
    default void require(Part part, Access access) {
        if (!may(part, access)) {
            throw new RightMissingException(part, access);
        }
    }
}
