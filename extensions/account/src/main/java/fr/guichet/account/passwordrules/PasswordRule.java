package fr.guichet.account.passwordrules;

import java.util.function.IntPredicate;

/** The rules that ask for a number of something, in the order in which pages say them. Each is a policy of the server. */
public enum PasswordRule {
    LENGTH("length", "invalidPasswordMinLengthMessage", "accountPasswordRuleLength", character -> true),
    LOWER_CASE(
            "lowerCase",
            "invalidPasswordMinLowerCaseCharsMessage",
            "accountPasswordRuleLowerCase",
            Character::isLowerCase),
    UPPER_CASE(
            "upperCase",
            "invalidPasswordMinUpperCaseCharsMessage",
            "accountPasswordRuleUpperCase",
            Character::isUpperCase),
    DIGITS("digits", "invalidPasswordMinDigitsMessage", "accountPasswordRuleDigits", Character::isDigit),
    SPECIAL_CHARACTERS(
            "specialChars",
            "invalidPasswordMinSpecialCharsMessage",
            "accountPasswordRuleSpecialChars",
            character -> !Character.isLetterOrDigit(character));

    private final String policy;
    private final String brokenKey;
    private final String announcedKey;
    private final IntPredicate counts;

    PasswordRule(String policy, String brokenKey, String announcedKey, IntPredicate counts) {
        this.policy = policy;
        this.brokenKey = brokenKey;
        this.announcedKey = announcedKey;
        this.counts = counts;
    }

    /** Id of the server's policy that asks for it. */
    String policy() {
        return policy;
    }

    /** The server's message for a password that has too few; its parameter is the figure. */
    String brokenKey() {
        return brokenKey;
    }

    /** Our message for the list of rules above the field; its parameter is the figure. */
    String announcedKey() {
        return announcedKey;
    }

    /** How many of it the password has, counted as the server does. */
    int count(String password) {
        return (int) password.chars().filter(counts).count();
    }
}
