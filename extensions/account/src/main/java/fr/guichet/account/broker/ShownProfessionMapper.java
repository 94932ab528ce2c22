package fr.guichet.account.broker;

import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NomenclatureException;
import fr.guichet.identity.Nomenclatures;
import fr.guichet.identity.ProfessionInWords;
import fr.guichet.identity.ProfessionalIdentity;
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
 * Keeps profession, specialities and exercises in words on the account at every brokered login, because "Mon compte"
 * shows attributes as they are stored and 10 or SM54 mean nothing to a doctor (ACC-5). The words are those of the
 * account, which the identity provider has written before its mappers are called: a login may say less than is known.
 * Nothing decides by these words: tokens and rules take the codes.
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
        write(user);
    }

    @Override
    public void updateBrokeredUser(
            KeycloakSession session,
            RealmModel realm,
            UserModel user,
            IdentityProviderMapperModel mapper,
            BrokeredIdentityContext context) {
        write(user);
    }

    private void write(UserModel user) {
        ProfessionInWords words = words(user);
        write(user, ProfessionInWords.PROFESSION_LABEL, words.profession());
        write(user, ProfessionInWords.SPECIALITIES_LABEL, words.specialities());
        write(user, ProfessionInWords.EXERCISES_LABEL, words.exercises());
    }

    private ProfessionInWords words(UserModel user) {
        try {
            return ProfessionInWords.of(
                    ProfessionalIdentity.ofAttributes(user.getAttributes(), Optional.empty()), nomenclatures);
        } catch (InvalidIdentifierException notAPerson) {
            // The flow has refused this login already, or will: there is nothing to show.
            return new ProfessionInWords("", "", "");
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
        return "Keeps profession, specialities and exercises in words on the account, for its person to read.";
    }

    @Override
    public List<ProviderConfigProperty> getConfigProperties() {
        return List.of();
    }
}
