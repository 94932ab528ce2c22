package fr.guichet.establishment.directory;

import fr.guichet.establishment.directory.PersonProblem.Cause;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.Nomenclature;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.TypedIdentifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.keycloak.utils.EmailValidationUtil;

/** Decides whether what was typed about a person can be taken, and says everything that is wrong with it. */
final class PersonReading {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_ADDRESS = 254;
    // What the user profile of the realm refuses in names.
    private static final Pattern NOT_IN_A_NAME = Pattern.compile("[<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()\\p{Cntrl}]");

    private final Nomenclature professions;

    PersonReading(Nomenclature professions) {
        this.professions = professions;
    }

    /** @throws DeskRefusedException with every problem */
    NewPerson read(PersonForm form) throws DeskRefusedException {
        List<PersonProblem> problems = new ArrayList<>();
        String family = name(PersonField.FAMILY, form.family(), problems);
        String given = name(PersonField.GIVEN, form.given(), problems);
        NewPerson read = text(form.number()).isEmpty()
                ? newcomer(form, family, given, problems)
                : professional(form, family, given, problems);
        if (!problems.isEmpty()) {
            throw DeskRefusedException.invalid(problems);
        }
        return read;
    }

    private NewPerson newcomer(PersonForm form, String family, String given, List<PersonProblem> problems) {
        String email = email(text(form.email()), problems);
        Optional<String> username = username(text(form.username()), problems);
        Optional<String> profession = profession(text(form.profession()), problems);
        if (problems.isEmpty()
                && username.isEmpty()
                && UserName.of(family, given).isEmpty()) {
            problems.add(new PersonProblem(PersonField.USERNAME, Cause.NEEDED));
        }
        return problems.isEmpty()
                ? new NewPerson.Newcomer(new PersonName(family, given), email, username, profession, form.referent())
                : null;
    }

    private static NewPerson professional(PersonForm form, String family, String given, List<PersonProblem> problems) {
        notExpected(PersonField.EMAIL, form.email(), problems);
        notExpected(PersonField.USERNAME, form.username(), problems);
        notExpected(PersonField.PROFESSION, form.profession(), problems);
        NationalPersonId number = null;
        if (TypedIdentifier.read(form.number()) instanceof TypedIdentifier.National typed) {
            number = typed.id();
        } else {
            problems.add(new PersonProblem(PersonField.NUMBER, Cause.NOT_A_NUMBER));
        }
        return problems.isEmpty()
                ? new NewPerson.Professional(new PersonName(family, given), number, form.referent())
                : null;
    }

    private static void notExpected(PersonField field, String typed, List<PersonProblem> problems) {
        if (!text(typed).isEmpty()) {
            problems.add(new PersonProblem(field, Cause.NOT_EXPECTED));
        }
    }

    private static String name(PersonField field, String typed, List<PersonProblem> problems) {
        String name = text(typed);
        if (name.isEmpty()) {
            problems.add(new PersonProblem(field, Cause.MISSING));
        } else if (name.length() > LONGEST_NAME) {
            problems.add(new PersonProblem(field, Cause.TOO_LONG));
        } else if (NOT_IN_A_NAME.matcher(name).find()) {
            problems.add(new PersonProblem(field, Cause.CHARACTERS));
        }
        return name;
    }

    /** By the server's own rule, which "Mon compte" applies too. */
    private static String email(String typed, List<PersonProblem> problems) {
        if (typed.isEmpty()) {
            problems.add(new PersonProblem(PersonField.EMAIL, Cause.MISSING));
        } else if (typed.length() > LONGEST_ADDRESS || !EmailValidationUtil.isValidEmail(typed)) {
            problems.add(new PersonProblem(PersonField.EMAIL, Cause.NOT_AN_ADDRESS));
        }
        return typed.toLowerCase(Locale.ROOT);
    }

    private static Optional<String> username(String typed, List<PersonProblem> problems) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        String username = typed.toLowerCase(Locale.ROOT);
        if (!UserName.isOne(username)) {
            problems.add(new PersonProblem(PersonField.USERNAME, Cause.NOT_A_USER_NAME));
        }
        return Optional.of(username);
    }

    private Optional<String> profession(String typed, List<PersonProblem> problems) {
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        if (professions.label(typed).isEmpty()) {
            problems.add(new PersonProblem(PersonField.PROFESSION, Cause.UNKNOWN_CODE));
        }
        return Optional.of(typed);
    }

    private static String text(String typed) {
        return typed == null ? "" : typed.replaceAll("[\\s\\p{Z}]+", " ").strip();
    }
}
