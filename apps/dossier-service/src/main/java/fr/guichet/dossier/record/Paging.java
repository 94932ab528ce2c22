package fr.guichet.dossier.record;

/**
 * Which page of a list.
 *
 * @param page from 1; a page past the last one is the last one
 * @param size dossiers on a page
 * @param total dossiers in the list
 */
public record Paging(int page, int size, long total) {

    /** Dossiers on a page, where nobody asks for another size. */
    public static final int USUAL_SIZE = 20;
    /** As many as one answer ever holds. */
    public static final int LARGEST_SIZE = 200;

    public Paging {
        if (size < 1 || size > LARGEST_SIZE) {
            throw new IllegalArgumentException("a page holds 1 to " + LARGEST_SIZE + " dossiers");
        }
        page = (int) Math.max(1, Math.min(page, Math.max(1, (total + size - 1) / size)));
    }

    /** Number of pages, 1 at least. */
    public int pages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public boolean hasPrevious() {
        return page > 1;
    }

    public boolean hasNext() {
        return page < pages();
    }

    /** How many dossiers come before the page. */
    int offset() {
        return (page - 1) * size;
    }

    /**
     * What is asked for.
     *
     * @param page from 1
     * @param size dossiers on a page
     */
    public record Wanted(int page, int size) {

        /** A page of the usual size. */
        public static Wanted page(int page) {
            return new Wanted(page, USUAL_SIZE);
        }

        Paging of(long total) {
            return new Paging(page, size, total);
        }
    }
}
