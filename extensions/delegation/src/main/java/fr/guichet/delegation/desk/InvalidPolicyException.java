package fr.guichet.delegation.desk;

/** A setting that is none. Its message is for the operator who saves it. */
final class InvalidPolicyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String property;

    InvalidPolicyException(String property, String message) {
        super(property + ": " + message);
        this.property = property;
    }

    /** Name of the property. */
    String property() {
        return property;
    }
}
