package fr.guichet.dossier.web;

/**
 * Whom to ask for help in a region (DOS-7).
 *
 * @param region its name; empty for all the others
 * @param text what to do
 * @param link {@code https:}, {@code mailto:} or {@code tel:}; empty when there is none
 */
record SupportContact(String region, String text, String link) {

    /** Its heading on the page. */
    public String heading() {
        return region.isEmpty() ? "Autres régions" : region;
    }

    /** What the link shows. */
    public String linkText() {
        return link.replaceFirst("^(?:mailto|tel|https):(?://)?", "");
    }
}
