package fr.guichet.identity;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One profession as somebody practises it (exercice professionnel): an {@code exercices} entry of Pro Santé Connect's
 * userinfo. Every text but the profession is empty when it is not known.
 *
 * @param profession {@code codeProfession}, code of TRE_G15, or of TRE_G16 for a student
 * @param category {@code codeCategorieProfessionnelle}, code of TRE_R09
 * @param civility {@code codeCiviliteDexercice}, code of TRE_R11
 * @param familyName {@code nomDexercice}
 * @param givenName {@code prenomDexercice}
 * @param skillKind {@code codeTypeSavoirFaire}, code of TRE_R04
 * @param skill {@code codeSavoirFaire}, code of the table that {@code skillKind} names, such as TRE_R38
 * @param activities where and how, in the order given
 */
public record Exercise(
        String profession,
        String category,
        String civility,
        String familyName,
        String givenName,
        String skillKind,
        String skill,
        List<Activity> activities) {

    /** Code of TRE_R09 for somebody who is still a student of the profession. */
    private static final String STUDENT = "E";

    private static final String PROFESSION = "codeProfession";
    private static final String CATEGORY = "codeCategorieProfessionnelle";
    private static final String CIVILITY = "codeCiviliteDexercice";
    private static final String FAMILY_NAME = "nomDexercice";
    private static final String GIVEN_NAME = "prenomDexercice";
    private static final String SKILL_KIND = "codeTypeSavoirFaire";
    private static final String SKILL = "codeSavoirFaire";

    /** @throws IllegalArgumentException with the field whose text breaks its rule; a profession is needed */
    public Exercise {
        TextRule.CODE.require(PROFESSION, profession);
        if (profession.isEmpty()) {
            throw new IllegalArgumentException(PROFESSION + " is absent");
        }
        TextRule.CODE.require(CATEGORY, category);
        TextRule.CODE.require(CIVILITY, civility);
        TextRule.LINE.require(FAMILY_NAME, familyName);
        TextRule.LINE.require(GIVEN_NAME, givenName);
        TextRule.CODE.require(SKILL_KIND, skillKind);
        TextRule.CODE.require(SKILL, skill);
        activities = List.copyOf(activities);
    }

    /**
     * From texts by Pro Santé Connect's names; a text that is missing or breaks its rule is absent, and an activity of
     * which nothing is known is left out.
     *
     * @return empty when there is no profession: it is what everything else is about
     */
    public static Optional<Exercise> ofFields(Map<String, String> fields, List<Activity> activities) {
        String profession = TextRule.CODE.orAbsent(fields.get(PROFESSION));
        if (profession.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Exercise(
                profession,
                TextRule.CODE.orAbsent(fields.get(CATEGORY)),
                TextRule.CODE.orAbsent(fields.get(CIVILITY)),
                TextRule.LINE.orAbsent(fields.get(FAMILY_NAME)),
                TextRule.LINE.orAbsent(fields.get(GIVEN_NAME)),
                TextRule.CODE.orAbsent(fields.get(SKILL_KIND)),
                TextRule.CODE.orAbsent(fields.get(SKILL)),
                activities.stream().filter(activity -> !activity.isEmpty()).toList()));
    }

    /** The texts that are known, by Pro Santé Connect's names and in its order, without the activities. */
    public Map<String, String> toFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(PROFESSION, profession);
        fields.put(CATEGORY, category);
        fields.put(CIVILITY, civility);
        fields.put(FAMILY_NAME, familyName);
        fields.put(GIVEN_NAME, givenName);
        fields.put(SKILL_KIND, skillKind);
        fields.put(SKILL, skill);
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** Whether the person is a student of the profession, and not yet a professional. */
    public boolean inTraining() {
        return category.equals(STUDENT);
    }

    /** Codes and numbers alone: names and places are not for logs. */
    @Override
    public String toString() {
        return "Exercise[profession=" + profession + ", activities=" + activities.size() + "]";
    }
}
