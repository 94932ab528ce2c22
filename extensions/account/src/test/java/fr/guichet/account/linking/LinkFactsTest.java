package fr.guichet.account.linking;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.account.broker.BrokeredPerson;
import fr.guichet.identity.AccountKind;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import fr.guichet.identity.ProfessionalIdentity;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.keycloak.models.FederatedIdentityModel;

@Tag("CARD-6")
class LinkFactsTest {

    private static final String NUMBER = "899700356894";
    private static final String OTHER = "899700034012";
    private static final Set<AccountKind> STAFF = EnumSet.of(AccountKind.ESTABLISHMENT);

    private BrokeredPerson person;

    @BeforeEach
    void comeByCard() throws InvalidIdentifierException {
        person = new BrokeredPerson(
                new ProfessionalIdentity(
                        NationalPersonId.parse(NUMBER),
                        PersonName.of("MARTIN", "ANNE"),
                        Optional.of("10"),
                        Optional.empty(),
                        List.of()),
                new FederatedIdentityModel("cps", NUMBER, NUMBER),
                Instant.EPOCH);
    }

    @ParameterizedTest
    @EnumSource(
            value = AccountKind.class,
            names = {"ESTABLISHMENT", "REFERENT"})
    void anAccountOfAReferentsMakingIsLinked(AccountKind kind) {
        assertThat(facts(EnumSet.of(kind), null, null, false).refusal(person)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = AccountKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ESTABLISHMENT", "REFERENT"})
    void noOtherKindIsNotEvenBesideOneOfThese(AccountKind kind) {
        assertThat(facts(EnumSet.of(AccountKind.ESTABLISHMENT, kind), null, null, false)
                        .refusal(person))
                .contains(LinkRefusal.NOT_ESTABLISHMENT);
    }

    @Test
    void anAccountWithAnotherNumberIsNot() {
        assertThat(facts(STAFF, OTHER, null, false).refusal(person)).contains(LinkRefusal.OTHER_NUMBER);
        assertThat(facts(STAFF, null, OTHER, false).refusal(person)).contains(LinkRefusal.OTHER_NUMBER);
        assertThat(facts(STAFF, NUMBER, OTHER, false).refusal(person)).contains(LinkRefusal.OTHER_NUMBER);
    }

    @Test
    void aNumberOfAnotherAccountIsNot() {
        assertThat(facts(STAFF, null, null, true).refusal(person)).contains(LinkRefusal.NUMBER_TAKEN);
    }

    @Test
    void theSameLinkAgainIsNoRefusal() {
        LinkFacts facts = facts(STAFF, NUMBER, NUMBER, false);

        assertThat(facts.refusal(person)).isEmpty();
        assertThat(facts.isLinkOf(person)).isTrue();
        assertThat(facts(STAFF, NUMBER, null, false).isLinkOf(person)).isFalse();
        assertThat(facts(STAFF, null, NUMBER, false).isLinkOf(person)).isFalse();
    }

    private static LinkFacts facts(Set<AccountKind> kinds, String number, String linkedAs, boolean elsewhere) {
        return new LinkFacts(kinds, Optional.ofNullable(number), Optional.ofNullable(linkedAs), elsewhere);
    }
}
