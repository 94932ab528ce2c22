package fr.guichet.simulator.oidc;

import java.util.List;

/**
 * One profession that somebody exercises, in Pro Santé Connect's codes. An empty text is what userinfo says for
 * "absent".
 *
 * @param profession {@code codeProfession}, TRE_G15
 * @param category {@code codeCategorieProfessionnelle}: C (civil), E (étudiant), M (militaire)
 * @param civility {@code codeCiviliteDexercice}: DR
 * @param savoirFaireType {@code codeTypeSavoirFaire}: S (spécialité)
 * @param savoirFaire {@code codeSavoirFaire}: SM26
 * @param activities where
 */
public record Exercise(
        String profession,
        String category,
        String civility,
        String savoirFaireType,
        String savoirFaire,
        List<Activity> activities) {

    public Exercise {
        activities = List.copyOf(activities);
    }

    /** A doctor's, with a speciality of TRE_R38. */
    public static Exercise doctor(String speciality, Activity... activities) {
        return new Exercise("10", "C", "DR", "S", speciality, List.of(activities));
    }

    /** Another professional's, without savoir-faire. */
    public static Exercise of(String profession, String category, Activity... activities) {
        return new Exercise(profession, category, "", "", "", List.of(activities));
    }
}
