package fr.guichet.card.provider;

import fr.guichet.card.CardHolder;
import fr.guichet.identity.AttributesAfterLogin;
import fr.guichet.identity.AuthenticationEvidence;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.ArrayList;
import java.util.Objects;
import java.util.function.Consumer;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.UserModel;

/** The holder of a card as Keycloak's broker carries one, and from there in an account. */
final class BrokeredCard {

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
     * does not is removed. Exercises, which no card knows, stay unless the card contradicts them. The e-mail address is
     * the person's and stays.
     */
    static void writeTo(UserModel user, BrokeredIdentityContext context) {
        follow(context.getFirstName(), user.getFirstName(), user::setFirstName);
        follow(context.getLastName(), user.getLastName(), user::setLastName);
        AttributesAfterLogin.of(context.getAttributes(), user.getAttributes()).forEach((name, values) -> {
            if (values.isEmpty()) {
                user.removeAttribute(name);
            } else if (!values.equals(user.getAttributeStream(name).toList())) {
                user.setAttribute(name, values);
            }
        });
    }

    private static void follow(String said, String known, Consumer<String> account) {
        if (said != null && !Objects.equals(said, known)) {
            account.accept(said);
        }
    }
}
