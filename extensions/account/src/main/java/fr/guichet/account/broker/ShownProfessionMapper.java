package fr.guichet.account.broker;

import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NomenclatureException;
import fr.guichet.identity.Nomenclatures;
import fr.guichet.identity.ProfessionInWords;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.keycloak.Config;
import org.keycloak.broker.provider.AbstractIdentityProviderMapper;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.IdentityProviderMapperModel;
import org.keycloak.models.IdentityProviderSyncMode;
import org.keycloak.models.KeycloakSession;
import org.keycloak.models.RealmModel;
import org.keycloak.models.UserModel;
import org.keycloak.provider.ProviderConfigProperty;

/**
 * Keeps profession and specialities in words on the account at every brokered login, because "Mon compte" shows
 * attributes as they are stored and 10 or SM54 mean nothing to a doctor (ACC-5). Nothing decides by these words: tokens
 * and rules take the codes.
 */
public final class ShownProfessionMapper extends AbstractIdentityProviderMapper {

    /** Id of the mapper. */
    public static final String ID = "guichet-shown-profession";

    private Nomenclatures nomenclatures;

    @Override
    public void init(Config.Scope config) {
        Optional<Path> directory = Optional.ofNullable(config.get("nomenclatureDirectory"))
                .filter(value -> !value.isBlank())
                .map(Path::of);
        try {
            nomenclatures = Nomenclatures.load(directory);
        } catch (NomenclatureException e) {
            throw new IllegalStateException(ID + ": " + e.getMessage(), e);
        }
    }

    @Override
    public void importNewUser(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            IdentityProviderMapperModel mapper,
            BrokeredIdentityContext context) {
        write(user, context);
    }

    @Override
    public void updateBrokeredUser(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            IdentityProviderMapperModel mapper,
            BrokeredIdentityContext context) {
        write(user, context);
    }

    private void write(UserModel user, BrokeredIdentityContext context) {
        try {
            ProfessionInWords words =
                    ProfessionInWords.of(BrokeredPerson.read(context).identity(), nomenclatures);
            write(user, ProfessionInWords.PROFESSION_LABEL, words.profession());
            write(user, ProfessionInWords.SPECIALITIES_LABEL, words.specialities());
        } catch (InvalidIdentifierException notAPerson) {
            // The flow has refused this login already, or will: there is nothing to show.
            user.removeAttribute(ProfessionInWords.PROFESSION_LABEL);
            user.removeAttribute(ProfessionInWords.SPECIALITIES_LABEL);
        }
    }

    private static void write(UserModel user, String attribute, String words) {
        if (words.isEmpty()) {
            user.removeAttribute(attribute);
        } else if (!words.equals(user.getFirstAttribute(attribute))) {
            user.setSingleAttribute(attribute, words);
        }
    }

    @Override
    public boolean supportsSyncMode(IdentityProviderSyncMode mode) {
        return Set.of(IdentityProviderSyncMode.IMPORT, IdentityProviderSyncMode.FORCE)
                .contains(mode);
    }

    @Override
    public String[] getCompatibleProviders() {
        return new String[] {ANY_PROVIDER};
    }

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public String getDisplayCategory() {
        return "Guichet";
    }

    @Override
    public String getDisplayType() {
        return "Guichet: profession in words";
    }

    @Override
    public String getHelpText() {
        return "Keeps profession and specialities in words on the account, for its person to read.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
