package fr.guichet.dossier.workspace;

import fr.guichet.identity.NationalPersonId;
import java.util.Optional;

/**
 * One's own space, as a self-employed professional: everything is allowed in it.
 *
 * @param professional who it is of
 */
public record SelfEmployed(NationalPersonId professional) implements Workspace {

    @Override
    public String path() {
        return WorkspacePaths.OWN;
    }

    @Override
    public String apiPath() {
        return WorkspacePaths.API_OWN;
    }

    @Override
    public boolean may(Part part, Access access) {
        return true;
    }

    @Override
    public Optional<NationalPersonId> doctor() {
        return Optional.of(professional);
    }

    @Override
    public Optional<String> finess() {
        return Optional.empty();
    }

    @Override
    public String label() {
        return "Espace libéral";
    }
}
