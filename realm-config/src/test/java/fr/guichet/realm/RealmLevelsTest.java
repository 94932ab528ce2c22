package fr.guichet.realm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.identity.AssuranceLevel;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The levels of assurance as the realm declares them (decision 3). */
class RealmLevelsTest {

    private final RealmUnderTest realm = new RealmUnderTest();

    @Test
    void theLevelsOfTheRealmAreThoseOfTheCode() {
        Map<String, Integer> levels = Map.of(
                AssuranceLevel.EIDAS1.acr(), AssuranceLevel.EIDAS1.loa(),
                AssuranceLevel.EIDAS2.acr(), AssuranceLevel.EIDAS2.loa());

        assertThat(realm.json().path("attributes").path("acr.loa.map").asText()).satisfies(text -> assertThat(
                        new ObjectMapper().readValue(text, new TypeReference<Map<String, Integer>>() {}))
                .isEqualTo(levels));
    }

    @Test
    void everyLevelHasItsStepInTheBrowserFlow() {
        Stream<String> levels = realm.all("authenticatorConfig")
                .filter(config -> config.path("config").has("loa-condition-level"))
                .map(config -> config.path("config").path("loa-condition-level").asText());

        assertThat(levels)
                .containsExactlyInAnyOrderElementsOf(Stream.of(AssuranceLevel.values())
                        .map(level -> String.valueOf(level.loa()))
                        .toList());
    }

    @Test
    void aLevelLastsNoLongerThanTheSession() {
        int session = realm.json().path("ssoSessionMaxLifespan").intValue();

        assertThat(realm.all("authenticatorConfig")
                        .filter(config -> config.path("config").has("loa-condition-level"))
                        .map(config -> config.path("config").path("loa-max-age").asInt()))
                .isNotEmpty()
                .allMatch(age -> age > 0 && age <= session);
    }
}
