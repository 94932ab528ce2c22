package fr.guichet.account.firstconnection;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Fields of a form as they were sent, and the rules they break. Parameters it does not know are not read. */
final class TypedFields {

    private final Map<FormField, String> values = new EnumMap<>(FormField.class);
    private final List<FieldProblem> problems = new ArrayList<>();

    /** @param parameters the value of a parameter of the request, or null */
    TypedFields(Set<FormField> fields, Function<String, String> parameters) {
        for (FormField field : fields) {
            String value =
                    Optional.ofNullable(parameters.apply(field.parameter())).orElse("");
            values.put(field, field.isSecret() ? value : value.strip());
        }
    }

    /** What the page shows before anything is typed. */
    static Map<String, String> blank(Set<FormField> fields) {
        return new TypedFields(fields, parameter -> "").shown();
    }

    String value(FormField field) {
        return values.get(field);
    }

    <T> Optional<T> required(FormField field, Function<String, Optional<T>> parser, String missing, String invalid) {
        if (values.get(field).isEmpty()) {
            refuse(field, missing);
            return Optional.empty();
        }
        return optional(field, parser, invalid);
    }

    <T> Optional<T> optional(FormField field, Function<String, Optional<T>> parser, String invalid) {
        String value = values.get(field);
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<T> parsed = parser.apply(value);
        if (parsed.isEmpty()) {
            refuse(field, invalid);
        }
        return parsed;
    }

    /** A new password and the same again; its own rules are the realm's. */
    void passwordTwice() {
        String password = values.get(FormField.PASSWORD);
        String confirmation = values.get(FormField.PASSWORD_CONFIRM);
        if (password.isEmpty()) {
            refuse(FormField.PASSWORD, "accountPasswordMissing");
        }
        if (confirmation.isEmpty()) {
            refuse(FormField.PASSWORD_CONFIRM, "accountPasswordConfirmMissing");
        } else if (!password.isEmpty() && !password.equals(confirmation)) {
            refuse(FormField.PASSWORD_CONFIRM, "accountPasswordConfirmDifferent");
        }
    }

    private void refuse(FormField field, String messageKey) {
        problems.add(new FieldProblem(field, messageKey));
    }

    /** The rules that are broken, in the order of the fields. */
    List<FieldProblem> problems() {
        return problems.stream()
                .sorted(Comparator.comparing(FieldProblem::field))
                .toList();
    }

    /** What the page shows again: everything but the passwords. */
    Map<String, String> shown() {
        Map<String, String> shown = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (!field.isSecret()) {
                shown.put(field.parameter(), value);
            }
        });
        return shown;
    }
}
