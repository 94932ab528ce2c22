package fr.guichet.onetimecode.enrolment;

import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialProviderFactory;
import org.keycloak.models.KeycloakSession;

/** Declares the credential provider {@value #ID}. */
@SuppressWarnings("rawtypes")
public final class SmsCredentialProviderFactory implements CredentialProviderFactory<CredentialProvider> {

    /** Id of the provider. */
    public static final String ID = SmsCredential.TYPE;

    @Override
    public CredentialProvider create(KeycloakSession session) {
        return new SmsCredentialProvider(session);
    }

    @Override
    public String getId() {
        return ID;
    }
}
