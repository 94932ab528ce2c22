package fr.guichet.onetimecode.device;

import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadata.Category;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Lists the trusted devices under "Signing in" of the account page, where their person removes them. None can be made
 * there: a device becomes trusted by typing a code on it. It verifies nothing, whatever path of the server asks.
 */
public final class TrustedDeviceCredentialProvider implements CredentialProvider<TrustedDeviceCredential> {

    private static final String NAME = "guichet-trusted-device-display-name";
    private static final String HELP = "guichet-trusted-device-help-text";
    private static final String ICON = "kcAuthenticatorDefaultClass";

    private final KeycloakSession session;

    TrustedDeviceCredentialProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getType() {
        return TrustedDeviceCredential.TYPE;
    }

    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel account, TrustedDeviceCredential credential) {
        return account.credentialManager().createStoredCredential(credential);
    }

    @Override
    public boolean deleteCredential(RealmModel realm, UserModel account, String id) {
        return account.credentialManager().removeStoredCredentialById(id);
    }

    @Override
    public TrustedDeviceCredential getCredentialFromModel(CredentialModel stored) {
        return TrustedDeviceCredential.of(stored);
    }

    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        return CredentialTypeMetadata.builder()
                .type(TrustedDeviceCredential.TYPE)
                .category(Category.TWO_FACTOR)
                .displayName(NAME)
                .helpText(HELP)
                .iconCssClass(ICON)
                .removeable(true)
                .build(session);
    }
}
