package fr.guichet.onetimecode.code;

/** A limit that is none. Its message is for the operator who saves it. */
public final class InvalidLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String property;
    private final Problem problem;

    /** What is wrong with it. */
    public enum Problem {
        /** Not a whole number, or a list where one value is meant. */
        NOT_A_NUMBER,
        /** Below or above what makes sense. */
        OUT_OF_RANGE,
        /** At odds with another limit. */
        CONTRADICTION,
        /** No such limit: a misspelt one would not limit anything. */
        UNKNOWN,
        /** The realm has limits already: two could not both be in force. */
        DUPLICATE
    }

    InvalidLimitException(String property, Problem problem, String message) {
        super(property + ": " + message);
        this.property = property;
        this.problem = problem;
    }

    /** Name of the property. */
    public String property() {
        return property;
    }

    public Problem problem() {
        return problem;
    }
}
