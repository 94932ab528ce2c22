package fr.guichet.account.sending;

import jakarta.mail.Provider;

/** Has the mail library take {@link DeadlineTransport} for {@code smtp}: a provider of an application comes first. */
public final class DeadlineTransportProvider extends Provider {

    public DeadlineTransportProvider() {
        super(Provider.Type.TRANSPORT, "smtp", DeadlineTransport.class.getName(), "Guichet", null);
    }
}
