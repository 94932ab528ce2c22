package fr.guichet.dossier.record;

import fr.guichet.dossier.trust.Professional;
import fr.guichet.dossier.workspace.Delegated;
import fr.guichet.dossier.workspace.Establishment;
import fr.guichet.dossier.workspace.Workspace;

/**
 * Who works with dossiers now, in which space and by which door: what the audit trail says of everything done.
 *
 * @param professional the person
 * @param workspace in whose name
 * @param door how they came in
 */
public record Visitor(Professional professional, Workspace workspace, Door door) {

    /** The ways in. */
    public enum Door {
        PAGE,
        API
    }

    /** Whose dossiers they work with. */
    public Holder holder() {
        return Holder.of(workspace);
    }

    /** The person as the trail names them: the national identifier, or else the account at the gateway. Not for logs. */
    public String actor() {
        return professional.nationalId().map(id -> id.value()).orElseGet(() -> "account:" + professional.account());
    }

    /** The person as logs name them. */
    String masked() {
        return professional.masked();
    }

    /** The kind of the space, as the trail names it. */
    String space() {
        if (workspace instanceof Delegated delegated) {
            return delegated.kind().name();
        }
        return workspace instanceof Establishment ? "ESTABLISHMENT" : "OWN";
    }

    /** Whose space it is: a doctor's national identifier or an establishment's number. Not for logs. */
    String onBehalfOf() {
        return workspace.doctor().map(id -> id.value()).or(workspace::finess).orElseThrow();
    }

    /** The delegation they work by, or null. */
    String delegation() {
        return workspace instanceof Delegated delegated ? delegated.delegation() : null;
    }
}
