package fr.guichet.dossier.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read of delegations, in a token and in the gateway's answer, and what is not. */
@Tag("DOS-6")
class DelegationsClaimTest {

    private static final String DOCTOR = "899700034012";

    @Test
    void aDelegationHasItsKindDoctorRightsAndEnd() throws MalformedClaimException {
        Map<String, Object> claim = with("until", 1_800_000_000L);

        assertThat(DelegationsClaim.read(List.of(claim))).singleElement().satisfies(delegated -> {
            assertThat(delegated.delegation()).isEqualTo("0f8e-1");
            assertThat(delegated.kind()).isEqualTo(DelegationKind.COLLEAGUE);
            assertThat(delegated.authorising().value()).isEqualTo(DOCTOR);
            assertThat(delegated.doctorName()).isEqualTo("VIRGINIE MEDECIN");
            assertThat(delegated.rights()).isEqualTo(new Rights(Right.WRITE, Right.READ, Right.NONE));
            assertThat(delegated.until()).hasValue(Instant.ofEpochSecond(1_800_000_000L));
        });
    }

    @Test
    void oneWithoutAnEndIsOpenEnded() throws MalformedClaimException {
        assertThat(DelegationsClaim.read(List.of(good())).get(0).until()).isEmpty();
    }

    @Test
    void aClaimThatIsAbsentNamesNone() throws MalformedClaimException {
        assertThat(DelegationsClaim.read(null)).isEmpty();
    }

    @Test
    void aKindThatIsNotKnownOpensNothing() throws MalformedClaimException {
        assertThat(DelegationsClaim.read(List.of(with("kind", "secretary")))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("malformed")
    void anythingElseIsRefusedWhole(Object claim) {
        assertThatThrownBy(() -> DelegationsClaim.read(claim))
                .isInstanceOf(MalformedClaimException.class)
                .hasMessageNotContaining(DOCTOR)
                .hasMessageNotContaining("VIRGINIE");
    }

    static List<Object> malformed() {
        return List.of(
                "all",
                Map.of(),
                List.of("all"),
                Arrays.asList(good(), null),
                List.of(good(), good()),
                List.of(with("id", null)),
                List.of(with("id", 1)),
                List.of(with("id", "../dossiers")),
                List.of(with("id", "x".repeat(65))),
                List.of(with("kind", null)),
                List.of(with("doctor", "VIRGINIE")),
                List.of(with("doctor", Map.of("name", "VIRGINIE MEDECIN"))),
                List.of(with("doctor", Map.of("SubjectNameID", "899700034013", "name", "VIRGINIE MEDECIN"))),
                List.of(with("doctor", Map.of("SubjectNameID", DOCTOR))),
                List.of(with("rights", null)),
                List.of(with("rights", List.of("write"))),
                List.of(with("rights", Map.of("dossiers", "write", "medical", "write"))),
                List.of(with("rights", Map.of("dossiers", "all", "medical", "none", "autonomy", "none"))),
                List.of(with("rights", Map.of("dossiers", "WRITE", "medical", "none", "autonomy", "none"))),
                List.of(with("rights", Map.of("dossiers", true, "medical", "none", "autonomy", "none"))),
                List.of(with("until", "tomorrow")),
                List.of(with("until", 1.5)),
                List.of(with("until", Long.MAX_VALUE)));
    }

    private static Map<String, Object> good() {
        return Map.of(
                "id",
                "0f8e-1",
                "kind",
                "colleague",
                "doctor",
                Map.of("SubjectNameID", DOCTOR, "name", "VIRGINIE MEDECIN"),
                "rights",
                Map.of("dossiers", "write", "medical", "read", "autonomy", "none"));
    }

    /** A good one with another value; null takes the member away. */
    private static Map<String, Object> with(String member, Object value) {
        Map<String, Object> changed = new HashMap<>(good());
        if (value == null) {
            changed.remove(member);
        } else {
            changed.put(member, value);
        }
        return changed;
    }
}
