package fr.guichet.dossier.web;

import fr.guichet.dossier.workspace.Delegated;
import fr.guichet.dossier.workspace.DelegationKind;
import fr.guichet.dossier.workspace.Establishment;
import fr.guichet.dossier.workspace.Workspace;

/**
 * A space that the switch of every page leads to (DOS-5), in the words of manual 000.
 *
 * @param path its home page
 * @param label what the link says
 */
public record SpaceLink(String path, String label) {

    static SpaceLink to(Workspace workspace) {
        return new SpaceLink(workspace.path().isEmpty() ? "/" : workspace.path(), label(workspace));
    }

    private static String label(Workspace workspace) {
        if (workspace instanceof Establishment establishment) {
            return "Basculer vers l’espace professionnel : " + establishment.name();
        }
        if (workspace instanceof Delegated delegated) {
            return workspace.label() + role(delegated.kind());
        }
        return "Basculer vers l’espace libéral";
    }

    /** What the reader is to that doctor. */
    private static String role(DelegationKind kind) {
        return switch (kind) {
            case ASSISTANT -> " (vous l’assistez)";
            case COLLEAGUE -> " (votre confrère)";
        };
    }
}
