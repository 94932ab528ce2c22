package fr.guichet.dossier.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("DOS-1")
class DossierNumberTest {

    @Test
    void theDigitsAreEnoughWithinAFamily() {
        assertThat(DossierNumber.typedIn(Family.ELDERLY_CARE, "43009190"))
                .contains(new DossierNumber(Family.ELDERLY_CARE, 43009190));
    }

    @Test
    void thePrefixIsAcceptedWithAndWithoutSpacesInAnyCase() {
        for (String typed : new String[] {"ga 43009190", "GA43009190", "  ga  43009190 "}) {
            assertThat(DossierNumber.typedIn(Family.ELDERLY_CARE, typed))
                    .as(typed)
                    .isPresent();
        }
    }

    @Test
    void thePrefixOfAnotherFamilyIsNoNumberOfThisOne() {
        assertThat(DossierNumber.typedIn(Family.MEDICAL_CARE, "ga 43009190")).isEmpty();
    }

    @Test
    void anythingElseIsNoNumber() {
        for (String typed : new String[] {"", "ga", "1234567890", "43 009 190", "-1", "1' or '1'='1", "٤٣"}) {
            assertThat(DossierNumber.typedIn(Family.ELDERLY_CARE, typed))
                    .as(typed)
                    .isEmpty();
        }
    }

    @Test
    void itIsWrittenWithItsPrefix() {
        assertThat(new DossierNumber(Family.NEURODEVELOPMENT, 1200345)).hasToString("tnd 1200345");
    }
}
