package fr.guichet.tests.code;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.code.FormsAtOnce.Answer;
import fr.guichet.tests.harness.Browser;
import fr.guichet.tests.harness.CodePage;
import fr.guichet.tests.harness.EventReader.LoginEvent;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.PasswordLogin;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who types at once in many places compares no more codes than who types in turn, and a code opens one login. */
@Tag("OTP-7")
@ExtendWith(GatewayExtension.class)
class SimultaneousCodesTest {

    private final TestGuichet guichet;
    private final TestRealm realm;
    private final TestAccount person;
    private final CodePage codes;
    private final Browser browser;

    SimultaneousCodesTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.realm = guichet.realm("codes-at-once", NoProtection.OVERLAY);
        this.person = guichet.accounts(realm).connectedByCard(guichet.newDoctor());
        this.codes = new CodePage(guichet, person.email());
        this.browser = guichet.browser();
    }

    @Test
    void ofAHundredWrongCodesAtOnceInTenTabsFiveAreCompared() {
        Instant start = now();
        List<URI> tabs = new ArrayList<>();
        for (int tab = 0; tab < 10; tab++) {
            tabs.add(openForm(realm.login()));
        }
        URI untouched = openForm(realm.login());
        String code = codes.code();
        List<URI> forms =
                Collections.nCopies(10, tabs).stream().flatMap(List::stream).toList();

        List<Answer> answers = new FormsAtOnce(browser).send(forms, CodePage.otherThan(code));

        assertThat(answers).filteredOn(Answer::saysWrong).hasSizeLessThanOrEqualTo(5);
        // Of each tab's forms the server takes one at least for new; the others it answers without looking.
        assertThat(answers).filteredOn(Answer::saysLocked).hasSizeGreaterThanOrEqualTo(5);
        assertThat(ours(start, event -> event.error().equals("code_wrong"))).hasSize(5);
        assertThat(new FormsAtOnce(browser).send(List.of(untouched), code))
                .as("the right code, later")
                .allMatch(Answer::saysLocked);
    }

    @Test
    void ofFiftyFormsWithTheRightCodeAtOnceOneIsALogin() {
        Instant start = now();
        RelyingParty.Login login = realm.login();
        URI form = openForm(login);
        String code = codes.code();

        FormsAtOnce forms = new FormsAtOnce(browser);
        List<Answer> atOnce = forms.send(Collections.nCopies(50, form), code);
        List<Answer> late = forms.send(List.of(form), code);

        // Many may lead on: the server sends who comes too late to where the login is by then.
        List<URI> ways = Stream.concat(atOnce.stream(), late.stream())
                .flatMap(answer -> answer.location().stream())
                .distinct()
                .toList();
        assertThat(ways.stream().map(browser::open).toList())
                .filteredOn(login::isAnsweredBy)
                .hasSize(1);
        assertThat(ours(start, event -> event.detail("code_step").equals("accept")))
                .hasSize(1);
        assertThat(ours(start, event -> event.type().equals("LOGIN"))).hasSize(1);
    }

    /** Another tab of the browser, with the password typed; where the form for the code is sent to. */
    private URI openForm(RelyingParty.Login login) {
        return PasswordLogin.open(browser, login.address()).send(person).actionOf("code-form");
    }

    private List<LoginEvent> ours(Instant start, Predicate<LoginEvent> wanted) {
        return realm.events().since(start).stream()
                .filter(event -> event.json().path("userId").asText().equals(person.id()))
                .filter(wanted)
                .toList();
    }

    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.MILLIS);
    }
}
