package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Holder;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A field of the form that creates a dossier. All that are asked for are required. */
enum PatientField {
    SURNAME(
            "nom",
            "Nom",
            "Saisissez le nom du patient.",
            60,
            Rules.NAME,
            "Le nom ne peut contenir que des lettres, des espaces, des tirets, des points et des apostrophes."),
    FIRST_NAME(
            "prenom",
            "Prénom",
            "Saisissez le prénom du patient.",
            50,
            Rules.NAME,
            "Le prénom ne peut contenir que des lettres, des espaces, des tirets, des points et des apostrophes."),
    POSTCODE(
            "code-postal",
            "Code postal",
            "Saisissez le code postal du patient.",
            10,
            Rules.POSTCODE,
            "Le code postal n’est pas valide. Il comporte 5 chiffres, par exemple 14000."),
    TOWN(
            "ville",
            "Ville",
            "Saisissez la ville du patient.",
            80,
            Rules.TOWN,
            "La ville ne peut contenir que des lettres, des chiffres, des espaces, des tirets, des points et des"
                    + " apostrophes."),
    /** An establishment names the médecin traitant; in a doctor's space it is the doctor. */
    ATTENDING_DOCTOR(
            "medecin-traitant",
            "Médecin traitant (numéro RPPS ou ADELI)",
            "Saisissez le numéro du médecin traitant.",
            40,
            Rules.ANYTHING,
            "");

    private final String parameter;
    private final String label;
    private final String missing;
    private final int longest;
    private final Pattern rule;
    private final String invalid;

    PatientField(String parameter, String label, String missing, int longest, Pattern rule, String invalid) {
        this.parameter = parameter;
        this.label = label;
        this.missing = missing;
        this.longest = longest;
        this.rule = rule;
        this.invalid = invalid;
    }

    /** The fields of the form in the space of a holder. */
    static List<PatientField> of(Holder holder) {
        return Arrays.stream(values())
                .filter(field -> field != ATTENDING_DOCTOR || !holder.isDoctor())
                .toList();
    }

    /** Its name in the form, and the id of its input. */
    public String parameter() {
        return parameter;
    }

    /** Its name in the API. */
    String member() {
        return switch (this) {
            case SURNAME -> "patient.surname";
            case FIRST_NAME -> "patient.firstName";
            case POSTCODE -> "patient.postcode";
            case TOWN -> "patient.town";
            case ATTENDING_DOCTOR -> "attendingDoctor";
        };
    }

    /** Its name on the page. */
    public String label() {
        return label;
    }

    /** Whether a telephone should offer its figures. */
    public boolean isNumeric() {
        return this == POSTCODE;
    }

    /** As the lists write it: surnames and towns in capitals, a postcode without spaces. */
    String written(String tidy) {
        return switch (this) {
            case SURNAME, TOWN -> tidy.toUpperCase(Locale.FRENCH);
            case FIRST_NAME, ATTENDING_DOCTOR -> tidy;
            case POSTCODE -> tidy.replace(" ", "");
        };
    }

    /** What is wrong with a value as it would be written; null when nothing is. */
    String problemWith(String written) {
        if (written.isEmpty()) {
            return missing;
        }
        if (!rule.matcher(written).matches()) {
            return invalid;
        }
        if (written.length() > longest) {
            return label + " : " + longest + " caractères au plus.";
        }
        return this == ATTENDING_DOCTOR ? DoctorNumber.problemWith(written) : null;
    }

    /** Letters are composed ones (NFC) by then, and nothing invisible or that turns the text around is among them. */
    private static final class Rules {
        private static final Pattern NAME = Pattern.compile("(?=.*\\p{L})[\\p{L} '’.-]+");
        private static final Pattern TOWN = Pattern.compile("(?=.*\\p{L})[\\p{L}0-9 '’.-]+");
        private static final Pattern ANYTHING = Pattern.compile("(?s).*");
        /** 97 and 98 are overseas; Corsica's are 20. */
        private static final Pattern POSTCODE = Pattern.compile("(?:0[1-9]|[1-8][0-9]|9[0-578])[0-9]{3}");
    }
}
