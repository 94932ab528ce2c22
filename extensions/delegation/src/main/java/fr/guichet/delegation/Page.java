package fr.guichet.delegation;

/**
 * Which part of a list is asked for.
 *
 * @param first rows before it, from 0
 * @param size rows at most
 */
public record Page(int first, int size) {

    /** The most rows that are given at once. */
    public static final int MOST = 100;

    /** Far beyond any list of one person. */
    private static final int LAST = 100_000;

    /** @throws IllegalArgumentException when it is out of bounds */
    public Page {
        if (first < 0 || first > LAST || size < 1 || size > MOST) {
            throw new IllegalArgumentException("a page out of bounds");
        }
    }
}
