package fr.guichet.portal.page;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One page of a list, by offset.
 *
 * @param first offset of the first row shown, 0 or more
 * @param size rows of a page, 1 or more
 * @param hasNext whether rows follow
 */
public record Paging(int first, int size, boolean hasNext) {

    /** Nobody pages further by hand; the database is spared. */
    private static final int FURTHEST = 100_000;

    public Paging {
        if (first < 0 || size < 1) {
            throw new IllegalArgumentException("no such page");
        }
    }

    /** Offset of a parameter as it was sent: 0 for what is no number, or beyond what anybody pages to. */
    public static int firstOf(String parameter) {
        if (parameter == null || !parameter.matches("[0-9]{1,6}")) {
            return 0;
        }
        int first = Integer.parseInt(parameter);
        return first > FURTHEST ? 0 : first;
    }

    Map<String, Object> model() {
        Map<String, Object> model = new LinkedHashMap<>();
        if (first > 0) {
            model.put("previous", Math.max(0, first - size));
        }
        if (hasNext) {
            model.put("next", first + size);
        }
        model.put("number", first / size + 1);
        return model;
    }
}
