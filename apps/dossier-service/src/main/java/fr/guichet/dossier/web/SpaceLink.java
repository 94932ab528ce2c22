package fr.guichet.dossier.web;

import fr.guichet.dossier.workspace.Delegated;
import fr.guichet.dossier.workspace.DelegationKind;
import fr.guichet.dossier.workspace.Establishment;
import fr.guichet.dossier.workspace.Workspace;

/**
 * A space in the switch of every page (DOS-5), in the words of manual 000.
 *
 * @param path its home page
 * @param current whether the page is one of its
 * @param name what it is called when one is in it
 * @param action what leads to it from another
 */
public record SpaceLink(String path, boolean current, String name, String action) {

    static SpaceLink to(Workspace workspace, boolean current) {
        String path = workspace.path().isEmpty() ? "/" : workspace.path();
        if (workspace instanceof Establishment establishment) {
            return new SpaceLink(
                    path,
                    current,
                    "Espace professionnel : " + establishment.name(),
                    "Basculer vers l’espace professionnel : " + establishment.name());
        }
        if (workspace instanceof Delegated delegated) {
            String name = "Dossiers de " + delegated.doctorName() + role(delegated.kind());
            return new SpaceLink(path, current, name, name);
        }
        return new SpaceLink(path, current, "Espace libéral", "Basculer vers l’espace libéral");
    }

    private static String role(DelegationKind kind) {
        return switch (kind) {
            case ASSISTANT -> " (assistant)";
            case COLLEAGUE -> " (confrère)";
        };
    }
}
