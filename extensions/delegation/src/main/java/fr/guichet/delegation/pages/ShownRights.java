package fr.guichet.delegation.pages;

import fr.guichet.delegation.Access;
import fr.guichet.delegation.Rights;
import java.util.List;
import java.util.Map;

/** The three rights as a template reads them: keys of texts for the part and for the access. */
public final class ShownRights {

    private ShownRights() {}

    /** In the order of the manual. */
    public static List<Map<String, String>> of(Rights rights) {
        return List.of(
                right("delegationRightDossiers", rights.dossiers()),
                right("delegationRightMedical", rights.medical()),
                right("delegationRightAutonomy", rights.autonomy()));
    }

    private static Map<String, String> right(String part, Access access) {
        return Map.of("part", part, "access", access(access));
    }

    /** Key of the text for an access. */
    public static String access(Access access) {
        return switch (access) {
            case NONE -> "delegationAccessNone";
            case READ -> "delegationAccessRead";
            case WRITE -> "delegationAccessWrite";
        };
    }
}
