package fr.guichet.simulator.oidc;

/**
 * Where an exercise takes place, in Pro Santé Connect's codes. An empty text is what userinfo says for "absent".
 *
 * @param mode {@code codeModeExercice}: L (libéral), S (salarié)
 * @param sector {@code codeSecteurDactivite}, TRE_R02
 * @param structureId {@code identifiantTechniqueDeLaStructure}
 * @param name {@code raisonSocialeSite}
 * @param finessSite {@code numeroFinessSite}
 * @param finessLegal {@code numeroFinessetablissementJuridique}
 * @param postcode {@code codePostal}
 * @param authority {@code autoriteDenregistrement}
 */
public record Activity(
        String mode,
        String sector,
        String structureId,
        String name,
        String finessSite,
        String finessLegal,
        String postcode,
        String authority) {

    /** Self-employed, in a practice (SA07). */
    public static Activity practice(String structureId, String name, String postcode) {
        return new Activity("L", "SA07", structureId, name, "", "", postcode, "CNOM/CNOM/CNOM");
    }

    /** Employed by a public hospital (SA01). */
    public static Activity hospital(String finessSite, String finessLegal, String name) {
        return new Activity("S", "SA01", "F" + finessSite, name, finessSite, finessLegal, "", "CNOM/CNOM/ARS");
    }
}
