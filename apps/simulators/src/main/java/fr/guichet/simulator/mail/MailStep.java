package fr.guichet.simulator.mail;

/** The steps of a mail over SMTP (RFC 5321), each ended by an answer of the server. */
public enum MailStep {
    GREETING,
    HELLO,
    SENDER,
    RECIPIENT,
    DATA,
    END_OF_DATA
}
