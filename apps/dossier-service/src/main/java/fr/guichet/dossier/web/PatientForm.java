package fr.guichet.dossier.web;

import fr.guichet.dossier.record.Patient;
import fr.guichet.identity.NationalPersonId;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody typed about a patient, and what is wrong with it. {@link #toString} says nothing, so that no log can. */
final class PatientForm {

    private static final Pattern SPACES = Pattern.compile("[\\s\\u00A0\\u202F]+");

    private final Map<PatientField, String> typed;
    private final Map<PatientField, String> written = new EnumMap<>(PatientField.class);
    private final Map<PatientField, String> problems = new EnumMap<>(PatientField.class);

    private PatientForm(Map<PatientField, String> typed) {
        this.typed = typed;
    }

    static PatientForm empty() {
        return new PatientForm(new EnumMap<>(PatientField.class));
    }

    /** The form with the patient of another dossier: the surname in capitals first, as the lists write it. */
    static PatientForm about(Patient patient) {
        PatientForm form = empty();
        String[] words = patient.name().split(" ");
        int surname = 1;
        while (surname < words.length - 1 && words[surname].equals(words[surname].toUpperCase(Locale.FRENCH))) {
            surname++;
        }
        form.typed.put(PatientField.SURNAME, String.join(" ", List.of(words).subList(0, surname)));
        form.typed.put(PatientField.FIRST_NAME, String.join(" ", List.of(words).subList(surname, words.length)));
        form.typed.put(PatientField.POSTCODE, patient.postcode());
        form.typed.put(PatientField.TOWN, patient.town());
        return form;
    }

    /**
     * The form as it was sent; a field that is not there is empty.
     *
     * @param fields those that were asked for
     */
    static PatientForm sent(List<PatientField> fields, Map<String, String> parameters) {
        Map<PatientField, String> typed = new EnumMap<>(PatientField.class);
        PatientForm form = new PatientForm(typed);
        for (PatientField field : fields) {
            String value = parameters.getOrDefault(field.parameter(), "");
            typed.put(field, value);
            form.check(field, value);
        }
        return form;
    }

    private void check(PatientField field, String value) {
        String tidy = Normalizer.normalize(SPACES.matcher(value).replaceAll(" "), Normalizer.Form.NFC)
                .strip();
        String asWritten = field.written(tidy);
        written.put(field, asWritten);
        String problem = field.problemWith(asWritten);
        if (problem != null) {
            problems.put(field, problem);
        }
    }

    /** What was typed, as it was. */
    public String value(PatientField field) {
        return typed.getOrDefault(field, "");
    }

    /** What is wrong with a field; null when nothing is. */
    public String problem(PatientField field) {
        return problems.get(field);
    }

    /** The fields with something wrong, from top to bottom. */
    public List<PatientField> wrong() {
        return new ArrayList<>(problems.keySet());
    }

    /** Whether anything is wrong. */
    public boolean isWrong() {
        return !problems.isEmpty();
    }

    /** The patient of a form with nothing wrong, written as in the lists. */
    Patient patient() {
        return new Patient(
                written.get(PatientField.SURNAME) + " " + written.get(PatientField.FIRST_NAME),
                written.get(PatientField.POSTCODE),
                written.get(PatientField.TOWN));
    }

    /** The médecin traitant that was named; empty where none was asked for. */
    Optional<NationalPersonId> attendingDoctor() {
        return Optional.ofNullable(written.get(PatientField.ATTENDING_DOCTOR)).flatMap(DoctorNumber::read);
    }

    @Override
    public String toString() {
        return "PatientForm[*****]";
    }
}
