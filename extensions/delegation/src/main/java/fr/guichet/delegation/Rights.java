package fr.guichet.delegation;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The three rights of the manual (001, III): "Accéder aux dossiers", "Accéder aux données médicales", "Accéder aux
 * données d'autonomie". The two last are parts of a dossier, so that neither is worth anything without the first.
 *
 * @param dossiers the dossiers themselves; never {@link Access#NONE}
 * @param medical their medical part
 * @param autonomy their part on autonomy
 */
public record Rights(Access dossiers, Access medical, Access autonomy) {

    /** @throws IllegalArgumentException when the dossiers themselves are not given: nothing would be delegated */
    public Rights {
        if (!dossiers.isGiven()) {
            throw new IllegalArgumentException("a delegation gives access to dossiers");
        }
    }

    /** As the claim and the HTTP API have them, in this order. */
    public Map<String, String> toWords() {
        Map<String, String> words = new LinkedHashMap<>();
        words.put("dossiers", dossiers.word());
        words.put("medical", medical.word());
        words.put("autonomy", autonomy.word());
        return words;
    }
}
