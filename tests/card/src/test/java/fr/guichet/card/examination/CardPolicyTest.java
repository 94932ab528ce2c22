package fr.guichet.card.examination;

import static fr.guichet.card.CardDesk.anchors;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.guichet.card.CardType;
import fr.guichet.simulator.pki.Authority;
import fr.guichet.simulator.pki.TestPki;
import java.io.IOException;
import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("CARD-8")
class CardPolicyTest {

    private static TestPki pki;

    @BeforeAll
    static void start() throws IOException {
        pki = TestPki.start();
    }

    @AfterAll
    static void stop() {
        pki.close();
    }

    @Test
    void theStandardTakesEveryRealCardAndNoTestCard() {
        CardPolicy policy = standard();

        assertThat(policy.acceptedTypes()).containsExactlyInAnyOrder(CardType.values());
        assertThat(policy.testCards()).isFalse();
    }

    @Test
    void aPolicyThatAcceptsNoKindOfCardIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> standard().withAcceptedTypes(Set.of()));
    }

    @Test
    void anIssuerThatIsNotConfiguredIsRefusedByName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard().withAcceptedIssuers(Set.of("TEST AC IGC-SANTE FORT PERSONNE")))
                .withMessageContaining("\"TEST AC IGC-SANTE FORT PERSONNE\"");
    }

    @Test
    void aRootIsNoIssuerOfCards() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> standard().withAcceptedIssuers(Set.of(Authority.FORT_ROOT.commonName())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anyPolicy", "1", "3.2.1", "1.2.", "1.2.x"})
    void aPolicyThatIsNoObjectIdentifierIsRefused(String policy) {
        assertThatIllegalArgumentException().isThrownBy(() -> standard().withAcceptedPolicies(Set.of(policy)));
    }

    @Test
    void anExaminerShowsItsAuthoritiesAndTheirExpiry() {
        try (CardExaminer examiner = new CardExaminer(standard(), Clock.systemUTC())) {
            assertThat(examiner.authorities()).hasSize(6).allSatisfy(authority -> assertThat(authority.expiry())
                    .isAfter(Clock.systemUTC().instant()));
            assertThat(examiner.crls()).isEmpty();
        }
    }

    private static CardPolicy standard() {
        return CardPolicy.standard(anchors(pki.anchors()));
    }
}
