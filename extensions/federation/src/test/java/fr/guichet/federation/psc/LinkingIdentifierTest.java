package fr.guichet.federation.psc;

import static fr.guichet.federation.upstream.UpstreamRefusal.IDENTIFIER_ABSENT;
import static fr.guichet.federation.upstream.UpstreamRefusal.IDENTIFIER_MALFORMED;
import static fr.guichet.federation.upstream.UpstreamRefusal.IDENTIFIER_MISMATCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.federation.upstream.UpstreamRefusal;
import fr.guichet.federation.upstream.UpstreamRefusedException;
import fr.guichet.federation.upstream.VerifiedLogin;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("ECPS-4")
class LinkingIdentifierTest {

    @Test
    void subjectNameIdLinksInBothShapes() throws UpstreamRefusedException {
        assertThat(LinkingIdentifier.of(Logins.today()).value()).isEqualTo(Logins.ANNE);
        assertThat(LinkingIdentifier.of(Logins.older(userinfo -> {})).value()).isEqualTo(Logins.ANNE);
    }

    @Test
    void theIdTokenMayNameItAlone() throws UpstreamRefusedException {
        assertThat(LinkingIdentifier.of(Logins.withoutUserinfo(idToken -> idToken.put("SubjectNameID", Logins.ANNE)))
                        .value())
                .isEqualTo(Logins.ANNE);
    }

    @Test
    void theSubjectOfProSanteConnectIsNoIdentifierOfAPerson() throws UpstreamRefusedException {
        assertThat(LinkingIdentifier.of(Logins.of(
                                idToken -> idToken.put("sub", "b5b1"), userinfo -> userinfo.put("sub", "b5b1")))
                        .value())
                .isEqualTo(Logins.ANNE);
    }

    @Test
    void withoutSubjectNameIdNobodyIsLinkedWhateverElseIsNamed() {
        assertRefused(Logins.of(idToken -> {}, userinfo -> userinfo.remove("SubjectNameID")), IDENTIFIER_ABSENT);
        assertRefused(Logins.of(idToken -> {}, userinfo -> userinfo.put("SubjectNameID", "")), IDENTIFIER_ABSENT);
        assertRefused(Logins.of(idToken -> {}, userinfo -> userinfo.putNull("SubjectNameID")), IDENTIFIER_ABSENT);
        assertRefused(Logins.withoutUserinfo(idToken -> {}), IDENTIFIER_ABSENT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"899700356895", "99700356894", "ANS20231122132732", " 899700356894", "x"})
    void anIdentifierThatBreaksItsRulesIsRefused(String wrong) {
        assertRefused(Logins.of(idToken -> {}, userinfo -> userinfo.put("SubjectNameID", wrong)), IDENTIFIER_MALFORMED);
    }

    @Test
    void anIdentifierThatIsNoTextIsRefused() {
        assertRefused(
                Logins.of(idToken -> {}, userinfo -> userinfo.put("SubjectNameID", 899700356894L)),
                IDENTIFIER_MALFORMED);
        assertRefused(
                Logins.of(idToken -> {}, userinfo -> userinfo.putArray("SubjectNameID")
                        .add(Logins.ANNE)),
                IDENTIFIER_MALFORMED);
    }

    @Test
    void idTokenAndUserinfoNameTheSamePerson() {
        assertRefused(
                Logins.of(idToken -> idToken.put("SubjectNameID", Logins.SOMEBODY_ELSE), userinfo -> {}),
                IDENTIFIER_MISMATCH);
        assertRefused(
                Logins.of(idToken -> {}, userinfo -> userinfo.put("SubjectNameID", Logins.SOMEBODY_ELSE)),
                IDENTIFIER_MISMATCH);
    }

    @Test
    void theUserNameNamesNobodyElse() {
        assertRefused(
                Logins.of(idToken -> idToken.put("preferred_username", Logins.SOMEBODY_ELSE), userinfo -> {}),
                IDENTIFIER_MISMATCH);
        assertRefused(
                Logins.of(idToken -> {}, userinfo -> userinfo.put("preferred_username", Logins.SOMEBODY_ELSE)),
                IDENTIFIER_MISMATCH);
    }

    @Test
    void aUserNameThatIsNoNationalIdentifierContradictsNothing() throws UpstreamRefusedException {
        assertThat(LinkingIdentifier.of(Logins.of(
                                idToken -> idToken.put("preferred_username", "anne.test"),
                                userinfo -> userinfo.remove("preferred_username")))
                        .value())
                .isEqualTo(Logins.ANNE);
    }

    @Test
    void theOtherIdentifiersNameNobodyElseInEitherSpelling() {
        String else1 = "[{\"identifiant\": \"%s\", \"origine\": \"RPPS\"}]".formatted(Logins.SOMEBODY_ELSE);
        String both =
                "[{\"identifiant\": \"%s\"}, {\"identifiant\": \"%s\"}]".formatted(Logins.ANNE, Logins.SOMEBODY_ELSE);

        for (String others : new String[] {else1, both}) {
            assertRefused(
                    Logins.of(idToken -> {}, userinfo -> userinfo.set("otherIds", Logins.json(others))),
                    IDENTIFIER_MISMATCH);
            assertRefused(
                    Logins.of(idToken -> idToken.set("otherIds", Logins.json(others)), userinfo -> {}),
                    IDENTIFIER_MISMATCH);
            assertRefused(Logins.older(userinfo -> userinfo.set("otherIDs", Logins.json(others))), IDENTIFIER_MISMATCH);
        }
    }

    @Test
    void aFormerAdeliNumberBesideTheRppsNumberIsTheSamePerson() throws UpstreamRefusedException {
        String former = "[{\"identifiant\": \"%s\", \"origine\": \"RPPS\"},".formatted(Logins.ANNE)
                + " {\"identifiant\": \"00B6087510\", \"origine\": \"ADELI\"},"
                + " {\"identifiant\": \"ANS20231122132732\", \"origine\": \"EDIT\"}]";

        assertThat(LinkingIdentifier.of(
                                Logins.of(idToken -> {}, userinfo -> userinfo.set("otherIds", Logins.json(former))))
                        .value())
                .isEqualTo(Logins.ANNE);
    }

    @Test
    void anotherNumberAloneIsAnotherPerson() {
        String adeli = "[{\"identifiant\": \"00B6087510\", \"origine\": \"ADELI\"}]";

        assertRefused(
                Logins.of(idToken -> {}, userinfo -> userinfo.set("otherIds", Logins.json(adeli))),
                IDENTIFIER_MISMATCH);
    }

    @Test
    void otherIdentifiersThatAreNotThereOrNoListContradictNothing() throws UpstreamRefusedException {
        assertThat(LinkingIdentifier.of(Logins.of(
                                idToken -> idToken.put("otherIds", "x"), userinfo -> userinfo.remove("otherIds")))
                        .value())
                .isEqualTo(Logins.ANNE);
    }

    private static void assertRefused(VerifiedLogin login, UpstreamRefusal refusal) {
        assertThatThrownBy(() -> LinkingIdentifier.of(login))
                .isInstanceOfSatisfying(UpstreamRefusedException.class, refused -> assertThat(refused.refusal())
                        .isEqualTo(refusal))
                .hasMessageNotContainingAny(Logins.ANNE, Logins.SOMEBODY_ELSE);
    }
}
