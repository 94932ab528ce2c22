package fr.guichet.onetimecode.sms;

import org.keycloak.provider.Provider;

/** The realm's way to send an SMS: a component of the realm, of one of the providers of {@link SmsGatewaySpi}. */
public interface SmsGateway extends Provider {

    /**
     * Hands one SMS to the operator's gateway. Returns when the gateway has taken it, which says nothing about its
     * delivery; answers within the bound of the settings, 8 seconds at most, whatever the gateway does.
     *
     * @param to whom
     * @param text one SMS: at most 160 characters of the GSM alphabet, or 70 with any other character
     * @throws SmsException with the cause; it was logged already
     */
    void send(MobileNumber to, String text) throws SmsException;
}
