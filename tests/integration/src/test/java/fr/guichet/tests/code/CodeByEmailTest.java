package fr.guichet.tests.code;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import fr.guichet.local.ServerLog;
import fr.guichet.simulator.inbox.Mail;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(GatewayExtension.class)
class CodeByEmailTest {

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final TestAccount doctor;
    private final CodePage codes;

    CodeByEmailTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.realm = realm;
        this.doctor = guichet.connectedDoctor();
        this.codes = new CodePage(guichet, doctor.email());
    }

    @Test
    @Tag("OTP-1")
    @Tag("OTP-3")
    void theCodeOfTheMailOpensTheSessionAndNothingBeforeItDoes() {
        Browser browser = guichet.browser();
        RelyingParty.Login login = realm.login();

        Page page = PasswordLogin.open(browser, login.address()).send(doctor);

        assertThat(page.heading()).isEqualTo(CodePage.TITLE);
        assertThat(browser.hasSession()).isFalse();
        assertThat(login.isAnsweredBy(codes.pass(page))).isTrue();
        assertThat(browser.hasSession()).isTrue();
    }

    @Test
    @Tag("OTP-1")
    void thePageSaysWhereTheCodeWentAndForHowLongItIsGoodWithoutShowingTheAddress() {
        Page page =
                PasswordLogin.open(guichet.browser(), realm.login().address()).send(doctor);

        String domain = doctor.email().substring(doctor.email().indexOf('@'));
        assertThat(page.find("#code-destination").orElseThrow())
                .contains("par e-mail", doctor.email().charAt(0) + "•••••" + domain);
        assertThat(page.text()).doesNotContain(doctor.email());
        assertThat(page.find("#code-time").orElseThrow())
                .matches("Il est encore valable (10\u00a0minutes|9\u00a0minutes [0-9]+\u00a0secondes?)\\.");
        assertThat(page.find("#code-wait").orElseThrow()).matches("Vous pourrez demander .* [0-9]+\u00a0secondes?\\.");
    }

    @Test
    @Tag("OTP-1")
    @Tag("OTP-2")
    void theMailSaysTenMinutesAndItsSubjectDoesNotHoldTheCode() {
        PasswordLogin.open(guichet.browser(), realm.login().address()).send(doctor);

        String code = codes.code();
        Mail mail = codes.mails().get(0);

        assertThat(mail.subject()).isEqualTo("Votre code de connexion").doesNotContain(code);
        assertThat(mail.recipients()).containsExactly(doctor.email());
        assertThat(mail.text().orElseThrow())
                .contains(code, "10 minutes", "ne vous le demandera jamais", "127.0.0.1")
                .doesNotContain(doctor.username());
        assertThat(mail.html().orElseThrow()).contains(code, "10 minutes", "ne vous le demandera jamais");
        assertThat(mail.links()).isEmpty();
    }

    @Test
    @Tag("OTP-1")
    void anEnglishReaderGetsThePageAndTheMailInEnglish() {
        Page page = PasswordLogin.open(
                        guichet.browser().speaks("en"), realm.login().address())
                .send(doctor);

        codes.code();

        assertThat(page.heading()).isEqualTo("I have received my code");
        assertThat(codes.mails().get(0).subject()).isEqualTo("Your login code");
    }

    @Test
    @Tag("OTP-1")
    void aPasteWithSpacesAndPunctuationIsAccepted() {
        RelyingParty.Login login = realm.login();
        Page page = PasswordLogin.open(guichet.browser(), login.address()).send(doctor);
        String code = codes.code();

        Page after = CodePage.type(page, " " + code.substring(0, 3) + "\u00a0" + code.substring(3) + ". ");

        assertThat(login.isAnsweredBy(after)).isTrue();
    }

    @Test
    @Tag("OTP-1")
    void theTokensSayPasswordAndCodeAtTheLowerLevel() {
        RelyingParty.Login login = realm.login();
        RelyingParty.Tokens tokens = login.tokens(codes.pass(
                PasswordLogin.open(guichet.browser(), login.address()).send(doctor)));

        for (JsonNode claims : List.of(
                tokens.idClaims(), tokens.accessClaims(), login.userinfo(tokens), login.introspection(tokens))) {
            assertThat(claims.path("acr").asText()).isEqualTo("eidas1");
            assertThat(claims.path("amr")).extracting(JsonNode::asText).containsExactly("mfa", "otp", "pwd");
        }
    }

    @Test
    @Tag("OTP-1")
    void everySendAndEveryVerdictIsAnEventWithoutCodeAndAddress() {
        Instant start = Instant.now();
        ServerLog.Mark mark = guichet.log().mark();
        Page page =
                PasswordLogin.open(guichet.browser(), realm.login().address()).send(doctor);
        String code = codes.code();
        Page malformed = CodePage.type(page, "12 34");
        CodePage.type(malformed, code);

        assertThat(realm.events().await(start, event -> event.type().equals("LOGIN") && isOurs(event)))
                .isPresent();
        List<LoginEvent> events =
                realm.events().since(start).stream().filter(this::isOurs).toList();

        assertThat(events)
                .filteredOn(event -> event.detail("custom_required_action").equals("guichet-one-time-code"))
                .extracting(event -> event.detail("code_step") + " " + event.detail("code_channel"))
                .containsExactly("send email", "accept email");
        assertThat(events).extracting(LoginEvent::error).contains("code_malformed");
        assertThat(events).noneMatch(event -> event.json().toString().contains(code));
        assertThat(events).noneMatch(event -> event.json().toString().contains(doctor.email()));
        assertThat(guichet.log()
                        .await(
                                mark,
                                line -> line.contains("\"code_step\":\"accept\"") && line.contains(doctor.id()),
                                Duration.ofSeconds(10)))
                .isPresent();
    }

    private boolean isOurs(LoginEvent event) {
        return event.json().path("userId").asText().equals(doctor.id());
    }
}
