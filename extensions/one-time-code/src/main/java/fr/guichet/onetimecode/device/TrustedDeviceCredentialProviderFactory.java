package fr.guichet.onetimecode.device;

import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Declares the credential provider {@value #ID}. */
@SuppressWarnings("rawtypes")
public final class TrustedDeviceCredentialProviderFactory implements CredentialProviderFactory<CredentialProvider> {

    /** Id of the provider, and type of its credentials. */
    public static final String ID = TrustedDeviceCredential.TYPE;

    @Override
    public CredentialProvider create(KeycloakSession session) {
        return new TrustedDeviceCredentialProvider(session);
    }

    @Override
    public String getId() {
        return ID;
    }
}
