package fr.guichet.tests.code;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.Page;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever comes in the place of a code is answered by the page, costs no try, and the code stays good. */
@ExtendWith(GatewayExtension.class)
@Tag("OTP-7")
class TamperedFormTest {

    private final TestGuichet guichet;
    private final RelyingParty.Login login;
    private final CodePage codes;
    private final TestAccount person;
    private Page page;
    private String code;

    TamperedFormTest(TestGuichet guichet, TestRealm realm) {
        this.guichet = guichet;
        this.login = realm.login();
        this.person = guichet.connectedDoctor();
        this.codes = new CodePage(guichet, person.email());
    }

    @BeforeEach
    void comeToThePage() {
        page = PasswordLogin.open(guichet.browser(), login.address()).send(person);
        code = codes.code();
    }

    @Test
    void aFormWithoutTheFieldIsAnsweredByThePage() {
        page = page.withhold("code").click("#code-validate");
    }

    @Test
    void aFormWithTwoCodesIsAnsweredByThePage() {
        page = page.forge("code", code).fill("code", code).click("#code-validate");
    }

    @Test
    void aFormWithAHugeCodeIsAnsweredByThePage() {
        page = CodePage.type(page, code.repeat(10_000));
    }

    @Test
    void markupInTheFieldIsNotShownBack() {
        page = CodePage.type(page, "<script>alert(1)</script>");
    }

    @AfterEach
    void thePageAsksForSixDigitsAndTheCodeIsStillGood() {
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.heading()).isEqualTo(CodePage.TITLE);
        assertThat(page.find("#code-error").orElseThrow()).contains("6 chiffres");
        assertThat(page.valueOf("code")).isEmpty();
        assertThat(login.isAnsweredBy(CodePage.type(page, code))).isTrue();
    }
}
