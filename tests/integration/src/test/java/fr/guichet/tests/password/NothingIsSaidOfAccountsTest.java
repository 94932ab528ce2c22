package fr.guichet.tests.password;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.identity.AccountKind;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestGuichet;
import fr.guichet.tests.harness.TestRealm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The form answers with the same page and after the same time, whatever is wrong. */
@ExtendWith(GatewayExtension.class)
class NothingIsSaidOfAccountsTest {

    private static final String REALM = "password-silence";
    private static final String WRONG = "Aa1!-not-the-password-of-anybody";
    private static final int SAMPLES = 40;
    private static final int WARM_UP = 5;
    /** Without its hash an answer takes well under half of the time. */
    private static final double SAME = 0.7;

    private final TestGuichet guichet;
    private final TestRealm realm;

    NothingIsSaidOfAccountsTest(TestGuichet guichet) {
        this.guichet = guichet;
        this.realm = guichet.realm(REALM, LockWatch.OVERLAY);
    }

    @Test
    void whateverIsWrongThePageIsTheSame() throws Exception {
        TestAccount known = guichet.accounts(realm).connectedByCard(guichet.newDoctor());
        TestAccount disabled = disabled();
        TestAccount locked = locked();

        String expected = page(known.username(), WRONG);

        assertThat(page(guichet.newDoctor().identifier(), WRONG))
                .as("unknown number")
                .isEqualTo(expected);
        assertThat(page("nobody-of-that-name", WRONG)).as("unknown name").isEqualTo(expected);
        assertThat(page(ambiguous(), WRONG)).as("ambiguous").isEqualTo(expected);
        assertThat(page(disabled.username(), WRONG)).as("disabled").isEqualTo(expected);
        assertThat(page(disabled.username(), disabled.password()))
                .as("disabled, right password")
                .isEqualTo(expected);
        assertThat(page(locked.username(), WRONG)).as("locked").isEqualTo(expected);
        assertThat(page(locked.username(), locked.password()))
                .as("locked, right password")
                .isEqualTo(expected);
        assertThat(page(withoutPassword(), WRONG)).as("without a password").isEqualTo(expected);
    }

    @Test
    void whateverIsWrongTheAnswerTakesTheSameTime() throws Exception {
        Map<String, List<String>> cases = new HashMap<>();
        cases.put("wrong", new ArrayList<>());
        cases.put("unknown number", new ArrayList<>());
        cases.put("unknown name", List.of("nobody-of-that-name"));
        cases.put("without a password", new ArrayList<>());
        cases.put("locked", List.of(locked().username()));
        // Five failures lock an account, so each is typed less often than that.
        for (int i = 0; i < (SAMPLES + WARM_UP) / 4 + 1; i++) {
            cases.get("wrong")
                    .add(guichet.accounts(realm)
                            .connectedByCard(guichet.newDoctor())
                            .username());
            cases.get("unknown number").add(guichet.newDoctor().identifier());
            cases.get("without a password").add(withoutPassword());
        }
        Map<String, long[]> times = new HashMap<>();
        cases.keySet().forEach(name -> times.put(name, new long[SAMPLES]));
        PlainForm form = PlainForm.open(realm.login().address());
        // In turn, so that what else this machine does falls on all of them alike.
        for (int i = -WARM_UP; i < SAMPLES; i++) {
            for (Map.Entry<String, List<String>> one : cases.entrySet()) {
                List<String> typed = one.getValue();
                PlainForm.Answer answer = form.send(typed.get((i + WARM_UP) % typed.size()), WRONG);
                assertThat(answer.isRefusal()).isTrue();
                if (i >= 0) {
                    times.get(one.getKey())[i] = answer.nanos();
                }
            }
        }

        double wrong = median(times.get("wrong"));
        assertThat(times)
                .allSatisfy((name, samples) ->
                        assertThat(median(samples) / wrong).as(name).isBetween(SAME, 1 / SAME));
    }

    private String page(String typed, String password) throws Exception {
        PlainForm.Answer answer = PlainForm.open(realm.login().address()).send(typed, password);
        assertThat(answer.isRefusal()).isTrue();
        return answer.status() + answer.comparable(typed);
    }

    private static double median(long[] samples) {
        long[] sorted = samples.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private TestAccount locked() throws Exception {
        TestAccount account = guichet.accounts(realm).connectedByCard(guichet.newDoctor());
        new LockWatch(guichet, realm).lock(account);
        return account;
    }

    private TestAccount disabled() {
        TestAccount account = guichet.accounts(realm).connectedByCard(guichet.newDoctor());
        guichet.accounts(realm).change(account, Map.of("enabled", false));
        return account;
    }

    private String withoutPassword() {
        TestAccount account = guichet.accounts(realm).withRole(AccountKind.ESTABLISHMENT);
        String users = realm.name() + "/users/" + account.id() + "/credentials";
        guichet.admin()
                .delete(users + "/"
                        + guichet.admin().get(users).get(0).path("id").asText());
        return account.username();
    }

    private String ambiguous() {
        Doctor doctor = guichet.newDoctor();
        guichet.accounts(realm).inEstablishment(doctor);
        guichet.accounts(realm).inEstablishment(doctor);
        return doctor.identifier();
    }
}
