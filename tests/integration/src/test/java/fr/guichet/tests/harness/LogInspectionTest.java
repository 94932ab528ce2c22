package fr.guichet.tests.harness;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.local.ServerLog;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogInspectionTest {
    private final Sensitive sensitive = new Sensitive();

    @Test
    void aKnownSecretIsFoundAndNotRepeated(@TempDir Path directory) throws Exception {
        sensitive.add("a password", "Correct-Horse-9");
        ServerLog log = new ServerLog(Files.writeString(
                directory.resolve("server.log"), "first line\nlogin of x with Correct-Horse-9 failed\n"));

        List<String> findings = new LogInspection(sensitive).findings(List.of(log));

        assertThat(findings).singleElement().asString().endsWith("server.log, line 2: a password");
    }

    @Test
    void aTokenIsFoundByItsShape() {
        assertThat(kindsIn("answered with eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJ4In0.c2ln"))
                .containsExactly("a signed token");
    }

    @Test
    void aFullIdentifierIsFoundByItsShape() {
        assertThat(kindsIn("user=899700356894,")).containsExactly("a national identifier");
        assertThat(kindsIn("user=99700356894")).containsExactly("a national identifier");
        assertThat(kindsIn("CN=00B6087510")).containsExactly("a national identifier");
    }

    @Test
    void aCodeIsFoundAsANumberOfItsOwnAndNotInsideAnother() {
        sensitive.addCode("271828");

        assertThat(kindsIn("typed code=271828;")).containsExactly("a one-time code");
        assertThat(kindsIn("request 3271828 took 2718281 ns in 5f271828")).isEmpty();
    }

    @Test
    void aTelephoneNumberIsFoundHoweverItIsWritten() {
        sensitive.addTelephone("+33698431001");

        assertThat(kindsIn("sent to +33698431001")).containsExactly("a telephone number");
        assertThat(kindsIn("typed 06 98 43 10 01.")).containsExactly("a telephone number");
        assertThat(kindsIn("body=to%3D0033698431001")).containsExactly("a telephone number");
        assertThat(kindsIn("sent to •• •• •• •• 01 at 10:01:43 in 698 ms")).isEmpty();
    }

    @Test
    void aMaskedIdentifierAndATimeAreNoFinding() {
        assertThat(kindsIn("2026-11-20 23:55:36,320 user=8997…94 expires 1763683000123 in 3600 s"))
                .isEmpty();
    }

    private List<String> kindsIn(String line) {
        return new LogInspection(sensitive).kindsIn(line);
    }
}
