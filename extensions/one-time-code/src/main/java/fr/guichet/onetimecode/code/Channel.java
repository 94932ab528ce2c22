package fr.guichet.onetimecode.code;

/** How a code reaches its person (OTP-3). */
public enum Channel {
    EMAIL,
    SMS
}
