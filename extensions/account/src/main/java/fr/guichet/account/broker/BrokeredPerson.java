package fr.guichet.account.broker;

import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionalIdentity;
import java.time.Instant;
import org.keycloak.broker.provider.BrokeredIdentityContext;
import org.keycloak.models.FederatedIdentityModel;

/**
 * The person in a brokered context, as the identity provider established it. Pages and accounts take the identity from
 * here and never from what the browser sends (CARD-4).
 *
 * @param identity who it is
 * @param link the link between the account and the identity provider
 * @param seenAt when they are seen: what is linked now is linked since then
 */
public record BrokeredPerson(ProfessionalIdentity identity, FederatedIdentityModel link, Instant seenAt) {

    /**
     * Reads the context.
     *
     * @throws InvalidIdentifierException when the provider named no national identifier: nobody is linked by anything
     *     else
     */
    public static BrokeredPerson read(BrokeredIdentityContext context, Instant seenAt)
            throws InvalidIdentifierException {
        ProfessionalIdentity identity = ProfessionalIdentity.ofAttributes(
                context.getAttributes(), PersonName.of(context.getLastName(), context.getFirstName()));
        FederatedIdentityModel link = new FederatedIdentityModel(
                context.getIdpConfig().getAlias(), context.getId(), context.getUsername(), context.getToken());
        return new BrokeredPerson(identity, link, seenAt);
    }

    /** The key people are linked by. */
    public NationalPersonId nationalId() {
        return identity.nationalId();
    }
}
