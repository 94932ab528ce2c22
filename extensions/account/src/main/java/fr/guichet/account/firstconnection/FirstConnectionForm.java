package fr.guichet.account.firstconnection;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * The form of a self-employed professional as it was sent (ACC-1): its values, the rules they break and, when they break
 * none, the details of an account.
 */
final class FirstConnectionForm implements NewAccountForm {

    private static final Set<FormField> FIELDS = EnumSet.of(
            FormField.EMAIL,
            FormField.PASSWORD,
            FormField.PASSWORD_CONFIRM,
            FormField.TELEPHONE,
            FormField.STREET_ADDRESS,
            FormField.POSTCODE,
            FormField.TOWN);

    private final TypedFields fields;
    private final Optional<AccountDetails> details;

    private FirstConnectionForm(Function<String, String> parameters) {
        this.fields = new TypedFields(FIELDS, parameters);
        Optional<EmailAddress> email =
                fields.required(FormField.EMAIL, EmailAddress::parse, "accountEmailMissing", "accountEmailInvalid");
        fields.passwordTwice();
        Optional<PracticeDetails> practice = PracticeDetails.read(fields);
        details = fields.problems().isEmpty()
                ? email.flatMap(address -> practice.map(place -> new AccountDetails(address, place)))
                : Optional.empty();
    }

    /** The form before anything is typed. */
    static Map<String, String> emptyValues() {
        return TypedFields.blank(FIELDS);
    }

    /**
     * Reads the form.
     *
     * @param parameters the value of a parameter of the request, or null
     */
    static FirstConnectionForm read(Function<String, String> parameters) {
        return new FirstConnectionForm(parameters);
    }

    @Override
    public List<FieldProblem> problems() {
        return fields.problems();
    }

    @Override
    public Optional<AccountDetails> details() {
        return details;
    }

    @Override
    public String password() {
        return fields.value(FormField.PASSWORD);
    }

    @Override
    public String typedEmail() {
        return fields.value(FormField.EMAIL);
    }

    @Override
    public Map<String, String> shownValues() {
        return fields.shown();
    }
}
