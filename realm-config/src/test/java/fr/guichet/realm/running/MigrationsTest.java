package fr.guichet.realm.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.RealmRefusedException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MigrationsTest {

    private static final String TWICE =
            """
            "2": [{kind: client, from: first, to: second}]
            "3": [{kind: client, from: second, to: third}, {kind: role, gone: helper}]
            """;

    @Test
    void nothingOfARealmOfTheVersionOfTheFilesIsRenamed() {
        assertThat(titles("3", "3")).containsExactly("delete role helper");
    }

    @Test
    void onlyWhatCameAfterTheVersionOfTheRealmIsDone() {
        assertThat(titles("3", "1"))
                .containsExactly(
                        "rename client first to second", "rename client second to third", "delete role helper");
    }

    @Test
    void whatIsGoneGoesInALaterApplyToo() {
        assertThat(new Migrations(ValueComparisonTest.read("\"2\": [{kind: role, gone: helper}]"), "3")
                        .of(running("3")))
                .extracting(Change::title)
                .containsExactly("delete role helper");
    }

    @ParameterizedTest
    @CsvSource({"1,2", "3,10"})
    void aLaterRealmIsRefused(String files, String running) {
        assertThatThrownBy(() -> new Migrations(ValueComparisonTest.read("{}"), files).of(running(running)))
                .isInstanceOf(RealmRefusedException.class)
                .hasMessageContaining("does not go back");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"9\": [{kind: client, from: a, to: b}]",
                "two: [{kind: client, from: a, to: b}]",
                "\"2\": [{kind: person, from: a, to: b}]",
                "\"2\": [{kind: client, from: a}]",
                "\"2\": [{kind: identity-provider, from: a, to: b}]",
                "\"2\": [{kind: client-policy, from: a, to: b}]",
                "\"2\": [{kind: client-role, from: a/x, to: b/x}]",
                "\"2\": [{kind: client-role, from: x, to: y}]",
                "\"2\": [{kind: group, from: /a/x, to: /b/x}]"
            })
    void whatIsNoMigrationIsRefused(String migrations) {
        assertThatThrownBy(() -> new Migrations(ValueComparisonTest.read(migrations), "3"))
                .isInstanceOf(RealmRefusedException.class);
    }

    private static List<String> titles(String files, String running) {
        return new Migrations(ValueComparisonTest.read(TWICE), files)
                .of(running(running)).stream().map(Change::title).toList();
    }

    private static RunningRealm running(String version) {
        RunningRealm realm = new RunningRealm();
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        settings.putObject("attributes").put(Migrations.VERSION, version);
        realm.resources().put(new ResourceId(ResourceKind.REALM, "some"), new RunningResource(settings, ""));
        for (ResourceId id :
                List.of(new ResourceId(ResourceKind.CLIENT, "first"), new ResourceId(ResourceKind.ROLE, "helper"))) {
            realm.resources().put(id, new RunningResource(JsonNodeFactory.instance.objectNode(), "path"));
        }
        return realm;
    }
}
