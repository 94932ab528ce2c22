package fr.guichet.dossier.workspace;

import java.util.Objects;

/**
 * What a delegation authorises.
 *
 * @param dossiers on the dossiers, without which the other two open nothing
 * @param medical on their medical part
 * @param autonomy on their part on autonomy
 */
public record Rights(Right dossiers, Right medical, Right autonomy) {

    public Rights {
        Objects.requireNonNull(dossiers);
        Objects.requireNonNull(medical);
        Objects.requireNonNull(autonomy);
    }

    /** Whether they allow an access to a part. */
    public boolean allow(Part part, Access access) {
        return dossiers.allows(Access.READ) && on(part).allows(access);
    }

    private Right on(Part part) {
        return switch (part) {
            case DOSSIERS -> dossiers;
            case MEDICAL -> medical;
            case AUTONOMY -> autonomy;
        };
    }
}
