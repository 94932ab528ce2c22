package fr.guichet.onetimecode.code;

/** What a code proves. A code of one purpose is none of another. */
public enum CodePurpose {
    /** That the person who typed the password reads the account's address or telephone (OTP-1). */
    LOGIN,
    /** That a telephone number is the person's own (OTP-4). */
    SMS_ENROLMENT
}
