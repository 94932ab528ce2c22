package fr.guichet.establishment.operator;

import fr.guichet.establishment.Finess;
import fr.guichet.establishment.directory.PersonForm;
import fr.guichet.identity.InvalidIdentifierException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A line of the operator's file: an establishment, and one référent of it or none.
 *
 * @param finess of the establishment
 * @param name of the establishment
 * @param region of the establishment
 * @param referent who is to be its référent
 */
record EstablishmentLine(Finess finess, String name, String region, Optional<PersonForm> referent) {

    static final String FINESS = "finess";
    static final String NAME = "nom";
    static final String REGION = "region";
    static final String REFERENT_FAMILY = "referent_nom";
    static final String REFERENT_GIVEN = "referent_prenom";
    static final String REFERENT_EMAIL = "referent_email";

    static final Set<String> REQUIRED = Set.of(FINESS, NAME, REGION);
    static final Set<String> KNOWN = Set.of(FINESS, NAME, REGION, REFERENT_FAMILY, REFERENT_GIVEN, REFERENT_EMAIL);

    private static final int LONGEST = 255;

    /** The columns that cannot be taken; empty for a line that {@link #of} reads. */
    static List<String> wrongColumns(Map<String, String> values) {
        List<String> wrong = new ArrayList<>();
        if (finess(values).isEmpty()) {
            wrong.add(FINESS);
        }
        for (String column : List.of(NAME, REGION)) {
            String text = values.get(column);
            if (text.isBlank() || text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
                wrong.add(column);
            }
        }
        return wrong;
    }

    /** @param values without {@linkplain #wrongColumns wrong columns} */
    static EstablishmentLine of(Map<String, String> values) {
        return new EstablishmentLine(
                finess(values).orElseThrow(), values.get(NAME), values.get(REGION), referent(values));
    }

    private static Optional<Finess> finess(Map<String, String> values) {
        try {
            return Optional.of(Finess.parse(values.get(FINESS)));
        } catch (InvalidIdentifierException e) {
            return Optional.empty();
        }
    }

    private static Optional<PersonForm> referent(Map<String, String> values) {
        String family = values.getOrDefault(REFERENT_FAMILY, "");
        String given = values.getOrDefault(REFERENT_GIVEN, "");
        String email = values.getOrDefault(REFERENT_EMAIL, "");
        return (family + given + email).isBlank()
                ? Optional.empty()
                : Optional.of(new PersonForm(family, given, email, null, null, null, true));
    }
}
