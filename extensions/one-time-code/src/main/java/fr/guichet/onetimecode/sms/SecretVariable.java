package fr.guichet.onetimecode.sms;

import java.util.function.UnaryOperator;

/**
 * A secret of the server's environment, by name.
 *
 * @param name of the variable, {@code GUICHET_SMS_…} or {@code GUICHET_SMPP_…}
 */
public record SecretVariable(String name) {

    /**
     * The secret as it stands now.
     *
     * @param environment such as {@code System::getenv}
     * @throws SmsException {@link SmsFailure#MISCONFIGURED} when it is not set, or has a control character in it
     */
    public String read(UnaryOperator<String> environment) throws SmsException {
        String value = environment.apply(name);
        if (value == null || value.isBlank()) {
            throw new SmsException(SmsFailure.MISCONFIGURED, "the variable " + name + " is not set");
        }
        if (value.chars().anyMatch(Character::isISOControl)) {
            throw new SmsException(SmsFailure.MISCONFIGURED, "the variable " + name + " has a control character");
        }
        return value;
    }
}
