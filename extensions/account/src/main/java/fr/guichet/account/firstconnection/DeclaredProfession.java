package fr.guichet.account.firstconnection;

import java.util.Arrays;
import java.util.Optional;

/**
 * What an assistant without a profession on the card says to be. It is shown to people and never in a token: nobody but
 * the person vouches for it.
 */
enum DeclaredProfession {
    SECRETARY("secretary", "assistantProfessionSecretary"),
    MEDICAL_ASSISTANT("medical-assistant", "assistantProfessionMedicalAssistant"),
    COORDINATOR("coordinator", "assistantProfessionCoordinator"),
    OTHER("other", "assistantProfessionOther");

    private final String code;
    private final String messageKey;

    DeclaredProfession(String code, String messageKey) {
        this.code = code;
        this.messageKey = messageKey;
    }

    /** As the form sends it and the account keeps it. */
    String code() {
        return code;
    }

    String messageKey() {
        return messageKey;
    }

    /** The profession of a code; empty when it is none of these. */
    static Optional<DeclaredProfession> parse(String code) {
        return Arrays.stream(values())
                .filter(profession -> profession.code.equals(code))
                .findFirst();
    }
}
