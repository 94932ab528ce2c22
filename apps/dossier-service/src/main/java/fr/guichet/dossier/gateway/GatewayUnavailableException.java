package fr.guichet.dossier.gateway;

/** The gateway cannot be asked, or answers what it must not. Nobody is refused by it: nobody can be judged. */
public final class GatewayUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GatewayUnavailableException(String message) {
        super(message);
    }

    public GatewayUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** Whether this is what an exception comes from. */
    public static boolean isIn(Throwable wrapper) {
        for (Throwable cause = wrapper; cause != null; cause = cause.getCause()) {
            if (cause instanceof GatewayUnavailableException) {
                return true;
            }
        }
        return false;
    }
}
