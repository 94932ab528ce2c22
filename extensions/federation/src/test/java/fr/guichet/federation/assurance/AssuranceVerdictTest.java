package fr.guichet.federation.assurance;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.AssuranceLevel;
import fr.guichet.identity.AuthenticationEvidence;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssuranceVerdictTest {

    private static final int NO_LEVEL_ASKED = -1;

    @ParameterizedTest
    @ValueSource(ints = {NO_LEVEL_ASKED, 0, 1, 2})
    void anAbsentLevelIsRefusedWhateverIsAsked(int requested) {
        assertThat(AssuranceVerdict.of(Optional.empty(), requested))
                .isEqualTo(new AssuranceVerdict.Refused(AssuranceRefusal.MISSING));
    }

    @ParameterizedTest
    @CsvSource({"EIDAS1,-1", "EIDAS1,0", "EIDAS1,1", "EIDAS2,-1", "EIDAS2,1", "EIDAS2,2"})
    void aLevelThatIsAtLeastTheOneAskedForIsGranted(AssuranceLevel reached, int requested) {
        AuthenticationEvidence evidence = new AuthenticationEvidence(reached, List.of("mfa"));

        assertThat(AssuranceVerdict.of(Optional.of(evidence), requested))
                .isEqualTo(new AssuranceVerdict.Granted(evidence));
    }

    @ParameterizedTest
    @CsvSource({"EIDAS1,2", "EIDAS1,3", "EIDAS2,3"})
    void aLevelBelowTheOneAskedForIsRefused(AssuranceLevel reached, int requested) {
        AuthenticationEvidence evidence = new AuthenticationEvidence(reached, List.of("mfa"));

        assertThat(AssuranceVerdict.of(Optional.of(evidence), requested))
                .isEqualTo(new AssuranceVerdict.Refused(AssuranceRefusal.TOO_LOW));
    }

    @Test
    void everyRefusalHasAnErrorAndATextOfItsOwn() {
        Set<String> errors = new HashSet<>();
        Set<String> texts = new HashSet<>();
        for (AssuranceRefusal refusal : AssuranceRefusal.values()) {
            errors.add(refusal.eventError());
            texts.add(refusal.messageKey());
        }

        assertThat(errors).containsExactlyInAnyOrder("assurance_missing", "assurance_too_low");
        assertThat(texts).hasSameSizeAs(AssuranceRefusal.values());
    }
}
