package fr.guichet.onetimecode.enrolment;

import fr.guichet.onetimecode.sms.SmsGateways;
import org.keycloak.credential.CredentialInput;
import org.keycloak.credential.CredentialInputValidator;
import org.keycloak.credential.CredentialModel;
import org.keycloak.credential.CredentialProvider;
import org.keycloak.credential.CredentialTypeMetadata;
import org.keycloak.credential.CredentialTypeMetadata.Category;
import org.keycloak.credential.CredentialTypeMetadataContext;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;

/**
 * Lists the number under "Signing in" of the account page. It is a destination and no proof: nothing that is typed is
 * ever verified against it, whatever path of the server asks.
 */
public final class SmsCredentialProvider implements CredentialProvider<SmsCredential>, CredentialInputValidator {

    /** The required action that sets a number up and changes it. */
    public static final String ENROLMENT = "guichet-sms-enrolment";

    // Read by the account console, which adds "-display-name" to the type by itself for the button.
    private static final String NAME = "guichet-sms-display-name";
    private static final String HELP = "guichet-sms-help-text";
    private static final String ICON = "kcAuthenticatorOTPClass";

    private final KeycloakSession session;

    SmsCredentialProvider(KeycloakSession session) {
        this.session = session;
    }

    @Override
    public String getType() {
        return SmsCredential.TYPE;
    }

    /** One number for each person: a new one takes the place of the old one. */
    @Override
    public CredentialModel createCredential(RealmModel realm, UserModel account, SmsCredential credential) {
        account.credentialManager()
                .getStoredCredentialsByTypeStream(SmsCredential.TYPE)
                .map(CredentialModel::getId)
                .toList()
                .forEach(account.credentialManager()::removeStoredCredentialById);
        return account.credentialManager().createStoredCredential(credential);
    }

    @Override
    public boolean deleteCredential(RealmModel realm, UserModel account, String id) {
        return account.credentialManager().removeStoredCredentialById(id);
    }

    @Override
    public SmsCredential getCredentialFromModel(CredentialModel stored) {
        return SmsCredential.of(stored);
    }

    /** Set up when there is none, changed when there is one, and neither where the realm has no way to send an SMS. */
    @Override
    public CredentialTypeMetadata getCredentialTypeMetadata(CredentialTypeMetadataContext context) {
        UserModel account = context.getUser();
        boolean enrolled = account != null && EnrolledNumber.exists(account);
        boolean canSend = SmsGateways.of(session).isPresent();
        return CredentialTypeMetadata.builder()
                .type(SmsCredential.TYPE)
                .category(Category.TWO_FACTOR)
                .displayName(NAME)
                .helpText(HELP)
                .iconCssClass(ICON)
                .createAction(canSend && !enrolled ? ENROLMENT : null)
                .updateAction(canSend && enrolled ? ENROLMENT : null)
                .removeable(true)
                .build(session);
    }

    @Override
    public boolean supportsCredentialType(String type) {
        return SmsCredential.TYPE.equals(type);
    }

    @Override
    public boolean isConfiguredFor(RealmModel realm, UserModel account, String type) {
        return supportsCredentialType(type) && EnrolledNumber.exists(account);
    }

    /** Never: codes are checked by the steps that send them, with their limits. */
    @Override
    public boolean isValid(RealmModel realm, UserModel account, CredentialInput input) {
        return false;
    }
}
