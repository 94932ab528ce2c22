package fr.guichet.tests.matrix;

/**
 * An operation of an API.
 *
 * @param method of HTTP
 * @param template of the path, with parameters in braces
 */
record Route(String method, String template) {

    private static final String DOSSIERS = "/dossiers";

    /** Whether it is the dossier service's. */
    boolean isOfDossiers() {
        return template.startsWith("/api/");
    }

    /** Method and path, without the space that dossiers are asked for in: one for the three of them. */
    String inAnySpace() {
        return method + " " + (isOfDossiers() ? template.substring(template.indexOf(DOSSIERS)) : template);
    }

    /** Whether its address names something that may be somebody's. */
    boolean names() {
        return template.contains("{");
    }

    @Override
    public String toString() {
        return method + " " + template;
    }
}
