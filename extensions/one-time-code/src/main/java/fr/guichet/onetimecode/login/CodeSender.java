package fr.guichet.onetimecode.login;

/** Takes a code to the person who is logging in, by one channel. */
public interface CodeSender {

    /**
     * @param code in clear, for the message alone
     * @throws CodeNotSentException when it cannot be said that the message left
     */
    void send(String code) throws CodeNotSentException;
}
