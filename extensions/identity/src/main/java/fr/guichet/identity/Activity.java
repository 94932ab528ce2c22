package fr.guichet.identity;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One place and way in which a professional practises: an {@code activities} entry of Pro Santé Connect's userinfo.
 * Every text is empty when it is not known. Address, telephone and e-mail of the structure are left where they are:
 * nothing here uses them.
 *
 * @param mode {@code codeModeExercice}, code of TRE_R23: {@code L} self-employed, {@code S} employed
 * @param sector {@code codeSecteurDactivite}, code of TRE_R02
 * @param kind {@code codeGenreActivite}, code of TRE_R22
 * @param structure {@code identifiantTechniqueDeLaStructure}
 * @param structureName {@code raisonSocialeSite}
 * @param siteFiness {@code numeroFinessSite}
 * @param legalFiness {@code numeroFinessetablissementJuridique}
 * @param postcode {@code codePostal}
 * @param authority {@code autoriteDenregistrement}
 */
public record Activity(
        String mode,
        String sector,
        String kind,
        String structure,
        String structureName,
        String siteFiness,
        String legalFiness,
        String postcode,
        String authority) {

    private static final String MODE = "codeModeExercice";
    private static final String SECTOR = "codeSecteurDactivite";
    private static final String KIND = "codeGenreActivite";
    private static final String STRUCTURE = "identifiantTechniqueDeLaStructure";
    private static final String STRUCTURE_NAME = "raisonSocialeSite";
    private static final String SITE_FINESS = "numeroFinessSite";
    private static final String LEGAL_FINESS = "numeroFinessetablissementJuridique";
    private static final String POSTCODE = "codePostal";
    private static final String AUTHORITY = "autoriteDenregistrement";

    /** @throws IllegalArgumentException with the field whose text breaks its rule */
    public Activity {
        TextRule.CODE.require(MODE, mode);
        TextRule.CODE.require(SECTOR, sector);
        TextRule.CODE.require(KIND, kind);
        TextRule.REFERENCE.require(STRUCTURE, structure);
        TextRule.LINE.require(STRUCTURE_NAME, structureName);
        TextRule.REFERENCE.require(SITE_FINESS, siteFiness);
        TextRule.REFERENCE.require(LEGAL_FINESS, legalFiness);
        TextRule.REFERENCE.require(POSTCODE, postcode);
        TextRule.REFERENCE.require(AUTHORITY, authority);
    }

    /** From texts by Pro Santé Connect's names; a text that is missing or breaks its rule is absent. */
    public static Activity ofFields(Map<String, String> fields) {
        return new Activity(
                TextRule.CODE.orAbsent(fields.get(MODE)),
                TextRule.CODE.orAbsent(fields.get(SECTOR)),
                TextRule.CODE.orAbsent(fields.get(KIND)),
                TextRule.REFERENCE.orAbsent(fields.get(STRUCTURE)),
                TextRule.LINE.orAbsent(fields.get(STRUCTURE_NAME)),
                TextRule.REFERENCE.orAbsent(fields.get(SITE_FINESS)),
                TextRule.REFERENCE.orAbsent(fields.get(LEGAL_FINESS)),
                TextRule.REFERENCE.orAbsent(fields.get(POSTCODE)),
                TextRule.REFERENCE.orAbsent(fields.get(AUTHORITY)));
    }

    /** The texts that are known, by Pro Santé Connect's names and in its order. */
    public Map<String, String> toFields() {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put(MODE, mode);
        fields.put(SECTOR, sector);
        fields.put(KIND, kind);
        fields.put(SITE_FINESS, siteFiness);
        fields.put(LEGAL_FINESS, legalFiness);
        fields.put(STRUCTURE, structure);
        fields.put(STRUCTURE_NAME, structureName);
        fields.put(POSTCODE, postcode);
        fields.put(AUTHORITY, authority);
        fields.values().removeIf(String::isEmpty);
        return fields;
    }

    /** Whether nothing at all is known of it. */
    public boolean isEmpty() {
        return toFields().isEmpty();
    }

    /** The codes alone: where somebody works is not for logs. */
    @Override
    public String toString() {
        return "Activity[mode=" + mode + ", sector=" + sector + "]";
    }
}
