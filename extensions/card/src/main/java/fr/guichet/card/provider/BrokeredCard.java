package fr.guichet.card.provider;

import fr.guichet.card.CardHolder;
import fr.guichet.identity.AuthenticationEvidence;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.Constants;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.UserModel;

/** The holder of a card as Keycloak's broker carries one, and from there in an account. */
final class BrokeredCard {

    private static final List<String> ATTRIBUTES = List.of(
            ProfessionalIdentity.NATIONAL_ID,
            ProfessionalIdentity.PROFESSION,
            ProfessionalIdentity.PROFESSION_IN_TRAINING,
            ProfessionalIdentity.SPECIALITIES);

    private BrokeredCard() {}

    /**
     * The context of a login. The federated id is the national identifier, so that a new card of the same person finds
     * the same account (CARD-9). A card without a name leaves the names open.
     */
    static BrokeredIdentityContext contextOf(CardHolder holder, IdentityProviderModel config) {
        ProfessionalIdentity identity = holder.identity();
        String nationalId = identity.nationalId().value();
        BrokeredIdentityContext context = new BrokeredIdentityContext(nationalId, config);
        context.setUsername(nationalId);
        context.setModelUsername(nationalId);
        identity.name().ifPresent(name -> {
            context.setFirstName(name.given());
            context.setLastName(name.family());
        });
        // Copies: the context is written to the login and read back by class name, which only plain lists survive.
        identity.toAttributes().forEach((name, values) -> context.setUserAttribute(name, new ArrayList<>(values)));
        context.getContextData().putAll(AuthenticationEvidence.CARD.toContext());
        return context;
    }

    /**
     * Makes an account say what the card says (CARD-4), and no more than it says: what a former card said and this one
     * does not is removed. The e-mail address is the person's and stays.
     */
    static void writeTo(UserModel user, BrokeredIdentityContext context) {
        follow(context.getFirstName(), user.getFirstName(), user::setFirstName);
        follow(context.getLastName(), user.getLastName(), user::setLastName);
        for (String name : ATTRIBUTES) {
            List<String> said = saidOf(name, context);
            if (said.isEmpty()) {
                user.removeAttribute(name);
            } else if (!said.equals(user.getAttributeStream(name).toList())) {
                user.setAttribute(name, said);
            }
        }
    }

    private static void follow(String said, String known, Consumer<String> account) {
        if (said != null && !Objects.equals(said, known)) {
            account.accept(said);
        }
    }

    /** Read directly: the context's own list of attributes leaves out those that say nothing. */
    private static List<String> saidOf(String name, BrokeredIdentityContext context) {
        return context.getContextData().get(Constants.USER_ATTRIBUTES_PREFIX + name) instanceof List<?> values
                ? values.stream().map(String.class::cast).toList()
                : List.of();
    }
}
