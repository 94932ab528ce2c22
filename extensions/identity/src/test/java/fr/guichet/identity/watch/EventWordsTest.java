package fr.guichet.identity.watch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Words that stand in stored events, audit logs and alert rules: another name of a constant must not change them. */
class EventWordsTest {

    private enum Cause {
        SENDS_SPENT
    }

    @Test
    void theDetailsOfACodeKeepTheirNames() {
        assertThat(Stream.of(CodeDetail.values()).map(CodeDetail::key)).containsExactly("code_channel", "code_step");
    }

    @Test
    void whatBecomesOfACodeKeepsItsWords() {
        assertThat(Stream.of(CodeAct.values()).map(CodeAct::word)).containsExactly("send", "accept");
    }

    @Test
    void everyFamilyOfRefusalsKeepsItsBeginning() {
        assertThat(Stream.of(RefusalFamily.values()).map(family -> family.errorOf(Cause.SENDS_SPENT)))
                .containsExactly("card_sends_spent", "handoff_sends_spent", "code_sends_spent");
    }

    @Test
    void aFamilyKnowsItsOwnErrorsAndNoOthers() {
        assertThat(RefusalFamily.CODE.has("code_wrong")).isTrue();
        assertThat(RefusalFamily.CODE.has("card_revoked")).isFalse();
        assertThat(RefusalFamily.CODE.has("user_not_found")).isFalse();
        assertThat(RefusalFamily.CODE.has(null)).isFalse();
    }
}
