package fr.guichet.account.firstconnection;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.keycloak.models.UserModel;

/** The part of ACC-1 that somebody with an account has not been asked yet: where they practise. */
public final class PracticeForm {

    private static final Set<FormField> FIELDS =
            EnumSet.of(FormField.TELEPHONE, FormField.STREET_ADDRESS, FormField.POSTCODE, FormField.TOWN);

    private final TypedFields fields;
    private final Optional<PracticeDetails> details;

    private PracticeForm(Function<String, String> parameters) {
        this.fields = new TypedFields(FIELDS, parameters);
        this.details = PracticeDetails.read(fields);
    }

    /** @param parameters the value of a parameter of the request, or null */
    public static PracticeForm read(Function<String, String> parameters) {
        return new PracticeForm(parameters);
    }

    /** What the account knows of it already, for the page. */
    public static Map<String, String> known(UserModel account) {
        Map<String, String> values = new LinkedHashMap<>();
        for (FormField field : FIELDS) {
            values.put(
                    field.parameter(),
                    Optional.ofNullable(account.getFirstAttribute(field.parameter()))
                            .orElse(""));
        }
        return values;
    }

    /** The rules that are broken, in the order of the fields. */
    public List<FieldProblem> problems() {
        return fields.problems();
    }

    /** Present when no rule is broken. */
    public Optional<PracticeDetails> details() {
        return details.filter(read -> fields.problems().isEmpty());
    }

    /** What the page shows again. */
    public Map<String, String> shownValues() {
        return fields.shown();
    }
}
