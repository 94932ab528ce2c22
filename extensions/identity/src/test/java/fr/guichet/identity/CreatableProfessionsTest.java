package fr.guichet.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CreatableProfessionsTest {

    @Test
    void theContextGivesBackWhatItWasGiven() {
        CreatableProfessions doctorsAndDentists = new CreatableProfessions(Set.of("10", "40"));

        assertThat(CreatableProfessions.ofContext(doctorsAndDentists.toContext()))
                .contains(doctorsAndDentists);
    }

    @Test
    void aMeansOfLoginThatSetsNoLimitHasNone() {
        assertThat(CreatableProfessions.ofContext(Map.of())).isEmpty();
    }

    @Test
    void noneIsALimitThatLetsNobodyIn() {
        CreatableProfessions nobody = new CreatableProfessions(Set.of());

        assertThat(CreatableProfessions.ofContext(nobody.toContext())).contains(nobody);
        assertThat(nobody.include(Optional.of("10"))).isFalse();
    }

    @Test
    void aLimitThatCannotBeReadLetsNobodyIn() {
        assertThat(CreatableProfessions.ofContext(Map.of(CreatableProfessions.CONTEXT, 10)))
                .contains(new CreatableProfessions(Set.of()));
        assertThat(CreatableProfessions.ofContext(Map.of(CreatableProfessions.CONTEXT, "all")))
                .contains(new CreatableProfessions(Set.of()));
    }

    @Test
    void somebodyWithoutAProfessionIsNotAmongThem() {
        assertThat(new CreatableProfessions(Set.of("10")).include(Optional.empty()))
                .isFalse();
        assertThat(new CreatableProfessions(Set.of("10")).include(Optional.of("10")))
                .isTrue();
    }

    @Test
    void whatIsNoCodeIsRefused() {
        assertThatThrownBy(() -> new CreatableProfessions(Set.of("doctor")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("\"doctor\" is not a code of TRE_G15");
    }
}
