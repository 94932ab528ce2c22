package fr.guichet.card.provider;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.card.CardHolder;
import fr.guichet.card.CardType;
import fr.guichet.identity.AuthenticationEvidence;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionalIdentity;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.keycloak.broker.provider.BrokeredIdentityContext;

class BrokeredCardTest {

    @Test
    void twoCardsOfOnePersonAreOneIdentity() throws InvalidIdentifierException {
        BrokeredIdentityContext old = contextOf(holder(Optional.of("8025000001/2800636234")));
        BrokeredIdentityContext renewed = contextOf(holder(Optional.of("8025000001/2800999999")));

        assertThat(renewed.getId()).isEqualTo(old.getId()).isEqualTo("899700356894");
        assertThat(renewed.getModelUsername()).isEqualTo("899700356894");
    }

    @Test
    void whatTheCardSaysOfThePersonIsInTheContext() throws InvalidIdentifierException {
        BrokeredIdentityContext context = contextOf(holder(Optional.empty()));

        assertThat(context.getFirstName()).isEqualTo("ANNE");
        assertThat(context.getLastName()).isEqualTo("MED-CS RPPS0035689");
        assertThat(context.getUserAttribute(ProfessionalIdentity.PROFESSION)).isEqualTo("10");
        assertThat(context.getAttributes()).containsEntry(ProfessionalIdentity.SPECIALITIES, List.of("SM54", "SM26"));
        assertThat(context.getEmail()).isNull();
    }

    @Test
    void theCardVouchesForItsLevelAndMethods() throws InvalidIdentifierException {
        assertThat(AuthenticationEvidence.ofContext(
                        contextOf(holder(Optional.empty())).getContextData()))
                .contains(AuthenticationEvidence.CARD);
    }

    @Test
    void aCardWithoutANameGivesNone() throws InvalidIdentifierException {
        BrokeredIdentityContext context = contextOf(new CardHolder(
                new ProfessionalIdentity(
                        NationalPersonId.parse("3760021832/000000018"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()),
                CardType.CPE,
                true,
                Optional.empty()));

        assertThat(context.getId()).isEqualTo("3760021832/000000018");
        assertThat(context.getFirstName()).isNull();
        assertThat(context.getLastName()).isNull();
    }

    private static BrokeredIdentityContext contextOf(CardHolder holder) {
        CardProviderConfig config = new CardProviderConfig();
        config.setEnabled(true);
        return BrokeredCard.contextOf(holder, config);
    }

    private static CardHolder holder(Optional<String> cardNumber) throws InvalidIdentifierException {
        return new CardHolder(
                new ProfessionalIdentity(
                        NationalPersonId.parse("899700356894"),
                        Optional.of(new PersonName("MED-CS RPPS0035689", "ANNE")),
                        Optional.of("10"),
                        Optional.empty(),
                        List.of("SM54", "SM26")),
                CardType.CPS,
                true,
                cardNumber);
    }
}
