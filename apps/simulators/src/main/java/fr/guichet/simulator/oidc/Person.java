package fr.guichet.simulator.oidc;

import java.util.List;

/**
 * Somebody whom the provider knows.
 *
 * @param nationalId national identifier (TRE_G08), of an invented person
 * @param givenName as on the card
 * @param familyName as on the card
 * @param civility {@code codeCivilite}: M or MME
 * @param exercises every profession exercised; none for staff of an establishment
 * @param shape of Pro Santé Connect's userinfo
 */
public record Person(
        String nationalId,
        String givenName,
        String familyName,
        String civility,
        List<Exercise> exercises,
        UserinfoShape shape) {

    public Person {
        exercises = List.copyOf(exercises);
    }

    /** A self-employed doctor of general medicine (SM26), with one practice. */
    public static Person doctor(String nationalId, String givenName, String familyName) {
        return new Person(
                nationalId,
                givenName,
                familyName,
                "",
                List.of(Exercise.doctor(
                        "SM26", Activity.practice("R10000001234567", "CABINET " + familyName, "75009"))),
                UserinfoShape.SANDBOX);
    }

    /** The same person with other exercises. */
    public Person exercising(Exercise... others) {
        return new Person(nationalId, givenName, familyName, civility, List.of(others), shape);
    }

    /** The same person, called so. */
    public Person called(String otherCivility) {
        return new Person(nationalId, givenName, familyName, otherCivility, exercises, shape);
    }

    /** The same person with userinfo of another shape. */
    public Person in(UserinfoShape other) {
        return new Person(nationalId, givenName, familyName, civility, exercises, other);
    }

    /** Names nobody: identifiers do not belong in a report. */
    @Override
    public String toString() {
        return "Person[…]";
    }
}
