package fr.guichet.delegation.api;

import fr.guichet.delegation.Page;
import fr.guichet.portal.api.ApiRefusedException;
import fr.guichet.portal.api.FieldProblem;
import java.util.List;

/** Which part of the lists is asked for. */
final class AskedPage {

    private static final int USUAL = 50;

    private AskedPage() {}

    /**
     * @param first rows before it, or null for none
     * @param max rows at most, or null for {@value USUAL}
     * @throws ApiRefusedException when they are no numbers, or out of bounds
     */
    static Page of(String first, String max) {
        int before = number("first", first, 0);
        int size = number("max", max, USUAL);
        try {
            return new Page(before, size);
        } catch (IllegalArgumentException outOfBounds) {
            throw wrong(size < 1 || size > Page.MOST ? "max" : "first");
        }
    }

    private static int number(String parameter, String text, int absent) {
        if (text == null) {
            return absent;
        }
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw wrong(parameter);
        }
    }

    private static ApiRefusedException wrong(String parameter) {
        return ApiRefusedException.malformed(List.of(new FieldProblem(parameter, "out_of_range")));
    }
}
