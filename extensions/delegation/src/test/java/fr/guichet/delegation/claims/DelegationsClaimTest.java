package fr.guichet.delegation.claims;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import fr.guichet.delegation.DelegationInForce;
import fr.guichet.delegation.DelegationState;
import fr.guichet.delegation.Samples;
import fr.guichet.delegation.SeenDelegation;
import fr.guichet.identity.NationalPersonId;
import fr.guichet.identity.PersonName;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("DEL-4")
class DelegationsClaimTest {

    @Test
    void theShapeIsTheOneThatServicesRead() throws Exception {
        DelegationInForce inForce = new DelegationInForce(
                Samples.colleague(SeenDelegation.Side.RECEIVED, DelegationState.ACTIVE)
                        .delegation(),
                new PersonName("WICK", "JOHN"),
                NationalPersonId.parse("899700356894"));

        String claim = new ObjectMapper().writeValueAsString(DelegationsClaim.of(List.of(inForce)));

        assertThat(claim)
                .isEqualTo("[{\"id\":\"5f2b8a1c-0d9e-47f6-8a1c-0d9e7f635f2b\",\"kind\":\"colleague\","
                        + "\"doctor\":{\"SubjectNameID\":\"899700356894\",\"name\":\"JOHN WICK\"},"
                        + "\"rights\":{\"dossiers\":\"read\",\"medical\":\"none\",\"autonomy\":\"none\"},"
                        + "\"until\":1796079600}]");
    }
}
