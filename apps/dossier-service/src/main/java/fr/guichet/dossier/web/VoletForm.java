package fr.guichet.dossier.web;

import fr.guichet.dossier.record.VoletText;
import java.text.Normalizer;
import java.util.regex.Pattern;

/** The text of a part as somebody typed it, and what is wrong with it. {@link #toString} does not repeat it. */
final class VoletForm {

    /** Nothing invisible and nothing that turns the text around; lines, tabulations and what joins signs are text. */
    private static final Pattern HIDDEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}&&[^\\n\\t\\u200C\\u200D]]");

    private static final Pattern REVISION = Pattern.compile("[0-9]{1,9}");

    private final String text;
    private final String problem;

    private VoletForm(String text, String problem) {
        this.text = text;
        this.problem = problem;
    }

    static VoletForm of(String text) {
        return new VoletForm(text, null);
    }

    static VoletForm sent(String typed) {
        String tidy = Normalizer.normalize(typed.replace("\r\n", "\n").replace('\r', '\n'), Normalizer.Form.NFC)
                .strip();
        if (tidy.length() > VoletText.LONGEST) {
            return new VoletForm(
                    typed,
                    "Le texte est trop long : %d caractères, pour %d au plus."
                            .formatted(tidy.length(), VoletText.LONGEST));
        }
        if (HIDDEN.matcher(tidy).find()) {
            return new VoletForm(
                    typed, "Le texte contient des caractères invisibles, sans doute venus d’un copier-coller.");
        }
        return new VoletForm(tidy, null);
    }

    /** The revision that the form was shown with; -1 when it is none, and matches nothing then. */
    static int revision(String sent) {
        return REVISION.matcher(sent).matches() ? Integer.parseInt(sent) : -1;
    }

    /** As it is to be written, or as it was typed when something is wrong. */
    public String text() {
        return text;
    }

    /** What is wrong; null when nothing is. */
    public String problem() {
        return problem;
    }

    boolean isWrong() {
        return problem != null;
    }

    @Override
    public String toString() {
        return "VoletForm[*****]";
    }
}
