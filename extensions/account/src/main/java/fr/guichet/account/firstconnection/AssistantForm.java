package fr.guichet.account.firstconnection;

import fr.guichet.portal.invitation.Invitation;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The form of an assistant who follows an invitation, as it was sent (DEL-2). */
final class AssistantForm implements NewAccountForm {

    private static final Set<FormField> FIELDS = EnumSet.of(
            FormField.DECLARED_PROFESSION,
            FormField.EMAIL,
            FormField.PASSWORD,
            FormField.PASSWORD_CONFIRM,
            FormField.TELEPHONE);

    private final TypedFields fields;
    private final Optional<AssistantDetails> details;

    private AssistantForm(Function<String, String> parameters, boolean professionKnown) {
        this.fields = new TypedFields(FIELDS, parameters);
        Optional<DeclaredProfession> declared = professionKnown
                ? Optional.empty()
                : fields.required(
                        FormField.DECLARED_PROFESSION,
                        DeclaredProfession::parse,
                        "assistantProfessionMissing",
                        "assistantProfessionMissing");
        Optional<EmailAddress> email =
                fields.required(FormField.EMAIL, EmailAddress::parse, "accountEmailMissing", "accountEmailInvalid");
        fields.passwordTwice();
        Optional<TelephoneNumber> telephone =
                fields.optional(FormField.TELEPHONE, TelephoneNumber::parse, "accountTelephoneInvalid");
        details = fields.problems().isEmpty()
                ? email.map(address -> new AssistantDetails(address, telephone, declared))
                : Optional.empty();
    }

    /** The form before anything is typed; the address is the invitation's, and may be changed. */
    static Map<String, String> valuesOf(Invitation invitation) {
        Map<String, String> values = new LinkedHashMap<>(TypedFields.blank(FIELDS));
        values.put(FormField.EMAIL.parameter(), invitation.email());
        return values;
    }

    /**
     * Reads the form.
     *
     * @param parameters the value of a parameter of the request, or null
     * @param professionKnown whether the card names a profession, so that none is chosen
     */
    static AssistantForm read(Function<String, String> parameters, boolean professionKnown) {
        return new AssistantForm(parameters, professionKnown);
    }

    @Override
    public List<FieldProblem> problems() {
        return fields.problems();
    }

    @Override
    public Optional<AssistantDetails> details() {
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
