package fr.guichet.tests.matrix;

import java.util.function.Supplier;

/**
 * What a caller asks for.
 *
 * @param finess of an establishment
 * @param person of that establishment: one of their own for each request of who may change them
 * @param delegation that the caller gave or received, or that is others'
 * @param toEnd the same, which nothing but its end is asked of
 * @param dossier family and serial of an accepted one of the doctor's
 * @param awaited the same of one that the establishment holds and the doctor has not answered
 */
record Targets(
        String finess, Supplier<String> person, String delegation, String toEnd, String dossier, String awaited) {

    /** What there is none of; as long as what there is, so that answers are as long too. */
    static final Targets NONE = new Targets(
            "1T9999999",
            () -> "5f2b8a1c-0d9e-47f6-8a1c-0d9e7f635f2b",
            "5f2b8a1c-0d9e-47f6-8a1c-0d9e7f635f2b",
            "5f2b8a1c-0d9e-47f6-8a1c-0d9e7f635f2b",
            "sanitaire/99999999",
            "sanitaire/99999999");

    Targets withDelegation(String other, String otherToEnd) {
        return new Targets(finess, person, other, otherToEnd, dossier, awaited);
    }

    Targets withPerson(Supplier<String> other) {
        return new Targets(finess, other, delegation, toEnd, dossier, awaited);
    }

    Targets withFiness(String other) {
        return new Targets(other, person, delegation, toEnd, dossier, awaited);
    }

    Targets withDossiers(String other) {
        return new Targets(finess, person, delegation, toEnd, other, other);
    }

    /** The path of a route that asks for it. */
    String on(Route route) {
        String template = route.template();
        String path = template.replace("{finess}", finess)
                .replace("{delegation}", delegation)
                .replace("{family}/{serial}", isAwaited(template) ? awaited : dossier);
        if (!path.contains("{id}")) {
            return path;
        }
        return path.replace("{id}", template.startsWith("/delegations") ? delegation(template) : person.get());
    }

    private String delegation(String template) {
        return template.endsWith("/end") ? toEnd : delegation;
    }

    /** An establishment sees none but those it holds; and a refusal is taken back of one that has no other answer. */
    private static boolean isAwaited(String template) {
        return template.contains("{finess}") || template.endsWith("/refusal");
    }
}
