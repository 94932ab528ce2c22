package fr.guichet.dossier.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read in the claim {@code spaces}, and what is not. */
@Tag("DOS-5")
@Tag("DOS-6")
class SpacesClaimTest {

    private static final Optional<NationalPersonId> ANNE = Optional.of(id("899700356894"));
    private static final Map<String, Object> OWN = Map.of("kind", "self-employed");
    private static final Map<String, Object> HOSPITAL =
            Map.of("kind", "establishment", "finess", "140000123", "name", "CH de test", "referent", true);

    @Test
    void aPersonMayHaveTheirOwnSpaceAndThoseOfEstablishments() throws MalformedClaimException {
        assertThat(SpacesClaim.read(List.of(HOSPITAL, OWN), ANNE))
                .containsExactly(new SelfEmployed(ANNE.orElseThrow()), new Establishment("140000123", "CH de test"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"140000123", "2A0000014", "1T0000001"})
    void anEstablishmentOfCorsicaOrOfTestIsOne(String finess) throws MalformedClaimException {
        assertThat(SpacesClaim.read(
                        List.of(Map.of("kind", "establishment", "finess", finess, "name", "CH de test")), ANNE))
                .containsExactly(new Establishment(finess, "CH de test"));
    }

    @Test
    void anEmptyClaimNamesNone() throws MalformedClaimException {
        assertThat(SpacesClaim.read(List.of(), ANNE)).isEmpty();
    }

    @Test
    void aClaimThatIsAbsentNamesNone() throws MalformedClaimException {
        assertThat(SpacesClaim.read(null, ANNE)).isEmpty();
    }

    @Test
    void withoutANationalIdentifierNobodyHasASpaceOfTheirOwn() throws MalformedClaimException {
        assertThat(SpacesClaim.read(List.of(OWN, HOSPITAL), Optional.empty()))
                .containsExactly(new Establishment("140000123", "CH de test"));
    }

    @Test
    void aKindThatIsNotKnownOpensNothing() throws MalformedClaimException {
        assertThat(SpacesClaim.read(List.of(Map.of("kind", "region"), OWN), ANNE))
                .containsExactly(new SelfEmployed(ANNE.orElseThrow()));
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void anythingElseIsRefusedWhole(Object claim) {
        assertThatThrownBy(() -> SpacesClaim.read(claim, ANNE))
                .isInstanceOf(MalformedClaimException.class)
                .hasMessageNotContaining("140000123")
                .hasMessageNotContaining("CH de test");
    }

    static List<Object> malformed() {
        return List.of(
                "self-employed",
                Map.of(),
                List.of("self-employed"),
                Arrays.asList(OWN, null),
                List.of(Map.of()),
                List.of(Map.of("kind", 1)),
                List.of(Map.of("kind", " ")),
                List.of(OWN, OWN),
                List.of(HOSPITAL, HOSPITAL),
                List.of(Map.of("kind", "establishment", "name", "CH de test")),
                List.of(Map.of("kind", "establishment", "finess", 140000123, "name", "CH de test")),
                List.of(Map.of("kind", "establishment", "finess", "14000012", "name", "CH de test")),
                List.of(Map.of("kind", "establishment", "finess", "14000012/", "name", "CH de test")),
                List.of(Map.of("kind", "establishment", "finess", "../../pour", "name", "CH de test")),
                List.of(Map.of("kind", "establishment", "finess", "140000123")),
                List.of(Map.of("kind", "establishment", "finess", "140000123", "name", "")),
                List.of(Map.of("kind", "establishment", "finess", "140000123", "name", "x".repeat(512))));
    }

    private static NationalPersonId id(String text) {
        try {
            return NationalPersonId.parse(text);
        } catch (InvalidIdentifierException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
