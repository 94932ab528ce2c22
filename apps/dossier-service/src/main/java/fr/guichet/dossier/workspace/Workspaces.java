package fr.guichet.dossier.workspace;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The spaces that a believed token names: which ones to show, and which addresses may be asked for. Whether a delegation
 * among them is still in force is the gateway's to say, at each request.
 *
 * @param all one's own first, then establishments, then doctors, each in the order of the token
 */
public record Workspaces(List<Workspace> all) {

    public Workspaces {
        all = List.copyOf(all);
    }

    /** One's own. */
    public Optional<SelfEmployed> own() {
        return of(SelfEmployed.class).findFirst();
    }

    /** The one of an establishment, by FINESS. */
    public Optional<Establishment> establishment(String finess) {
        return of(Establishment.class)
                .filter(establishment -> establishment.number().equals(finess))
                .findFirst();
    }

    /** The one of a delegation, by its identifier. */
    public Optional<Delegated> delegation(String id) {
        return of(Delegated.class)
                .filter(delegated -> delegated.delegation().equals(id))
                .findFirst();
    }

    /** Whether there is none at all. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    private <T extends Workspace> Stream<T> of(Class<T> kind) {
        return all.stream().filter(kind::isInstance).map(kind::cast);
    }
}
