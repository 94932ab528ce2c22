package fr.guichet.onetimecode.sms;

/** A setting of a gateway cannot be used. The message names the property and does not repeat its value. */
public final class InvalidSettingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * @param property its name
     * @param rule what it is or should be, such as {@code is not set}
     */
    public InvalidSettingException(String property, String rule) {
        super(property + " " + rule);
    }
}
