package fr.guichet.account.firstconnection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The form as it was sent (ACC-1): its values, the rules they break and, when they break none, the details of an
 * account. Parameters it does not know are not read.
 */
final class FirstConnectionForm {

    private final Map<FormField, String> values = new EnumMap<>(FormField.class);
    private final List<FieldProblem> problems = new ArrayList<>();
    private final Optional<AccountDetails> details;

    private FirstConnectionForm(Function<String, String> parameters) {
        for (FormField field : FormField.values()) {
            String value =
                    Optional.ofNullable(parameters.apply(field.parameter())).orElse("");
            values.put(field, field.isSecret() ? value : value.strip());
        }
        Optional<EmailAddress> email =
                required(FormField.EMAIL, EmailAddress::parse, "accountEmailMissing", "accountEmailInvalid");
        checkPasswordTwice();
        Optional<TelephoneNumber> telephone =
                optional(FormField.TELEPHONE, TelephoneNumber::parse, "accountTelephoneInvalid");
        Optional<StreetAddress> address =
                optional(FormField.STREET_ADDRESS, StreetAddress::parse, "accountStreetAddressInvalid");
        Optional<Postcode> postcode =
                required(FormField.POSTCODE, Postcode::parse, "accountPostcodeMissing", "accountPostcodeInvalid");
        Optional<Town> town = required(FormField.TOWN, Town::parse, "accountTownMissing", "accountTownInvalid");
        details = problems.isEmpty()
                ? Optional.of(new AccountDetails(
                        email.orElseThrow(), telephone, address, postcode.orElseThrow(), town.orElseThrow()))
                : Optional.empty();
    }

    /** The form before anything is typed. */
    static Map<String, String> emptyValues() {
        Map<String, String> empty = new LinkedHashMap<>();
        for (FormField field : FormField.values()) {
            if (!field.isSecret()) {
                empty.put(field.parameter(), "");
            }
        }
        return empty;
    }

    /**
     * Reads the form.
     *
     * @param parameters the value of a parameter of the request, or null
     */
    static FirstConnectionForm read(Function<String, String> parameters) {
        return new FirstConnectionForm(parameters);
    }

    private void checkPasswordTwice() {
        String password = values.get(FormField.PASSWORD);
        String confirmation = values.get(FormField.PASSWORD_CONFIRM);
        if (password.isEmpty()) {
            problems.add(new FieldProblem(FormField.PASSWORD, "accountPasswordMissing"));
        }
        if (confirmation.isEmpty()) {
            problems.add(new FieldProblem(FormField.PASSWORD_CONFIRM, "accountPasswordConfirmMissing"));
        } else if (!password.isEmpty() && !password.equals(confirmation)) {
            problems.add(new FieldProblem(FormField.PASSWORD_CONFIRM, "accountPasswordConfirmDifferent"));
        }
    }

    private <T> Optional<T> required(
            FormField field, Function<String, Optional<T>> parser, String missing, String invalid) {
        if (values.get(field).isEmpty()) {
            problems.add(new FieldProblem(field, missing));
            return Optional.empty();
        }
        return optional(field, parser, invalid);
    }

    private <T> Optional<T> optional(FormField field, Function<String, Optional<T>> parser, String invalid) {
        String value = values.get(field);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> parsed = parser.apply(value);
        if (parsed.isEmpty()) {
            problems.add(new FieldProblem(field, invalid));
        }
        return parsed;
    }

    /** The rules of this form that are broken, in the order of the fields; the password's own rule is the realm's. */
    List<FieldProblem> problems() {
        return List.copyOf(problems);
    }

    /** Present when no rule of this form is broken. */
    Optional<AccountDetails> details() {
        return details;
    }

    String password() {
        return values.get(FormField.PASSWORD);
    }

    /** The e-mail address as typed, for the password rule that forbids it as a password. */
    String typedEmail() {
        return values.get(FormField.EMAIL);
    }

    /** What the page shows again: everything but the passwords. */
    Map<String, String> shownValues() {
        Map<String, String> shown = emptyValues();
        values.forEach((field, value) -> {
            if (!field.isSecret()) {
                shown.put(field.parameter(), value);
            }
        });
        return shown;
    }
}
