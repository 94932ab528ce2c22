package fr.guichet.realm.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.RealmRefusedException;
import java.util.List;
import java.util.stream.Stream;
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
        assertThat(titles(TWICE, "3", "client first", "role helper")).containsExactly("delete role helper");
    }

    @Test
    void onlyWhatCameAfterTheVersionOfTheRealmIsDone() {
        assertThat(titles(TWICE, "1", "client first", "role helper"))
                .containsExactly(
                        "rename client first to second", "rename client second to third", "delete role helper");
        assertThat(titles(TWICE, "2", "client first", "client second"))
                .containsExactly("rename client second to third");
    }

    @Test
    void eachRenameCarriesWhatItRenamesUnderTheNameOfThatStep() {
        assertThat(migrated(TWICE, "1", "client first").renames())
                .extracting(change -> change.rename().orElseThrow().renamed())
                .extracting(there -> there.path() + " " + there.content())
                .containsExactly(
                        "at client first {\"clientId\":\"second\"}", "at client first {\"clientId\":\"third\"}");
    }

    @Test
    void whatIsHeldIsRenamedBeforeItsHolderOrAfterIt() {
        String before =
                """
                "2": [{kind: client-role, from: a/x, to: a/y}]
                "3": [{kind: client, from: a, to: b}]
                """;
        String after =
                """
                "2": [{kind: client, from: a, to: b}]
                "3": [{kind: client-role, from: b/x, to: b/y}]
                """;

        assertThat(titles(before, "1", "client a", "client-role a/x"))
                .containsExactly("rename client-role a/x to a/y", "rename client a to b");
        assertThat(titles(after, "1", "client a", "client-role a/x"))
                .containsExactly("rename client a to b", "rename client-role b/x to b/y");
        for (String either : List.of(before, after)) {
            assertThat(migrated(either, "1", "client a", "client-role a/x")
                            .running()
                            .resources()
                            .keySet())
                    .extracting(ResourceId::toString)
                    .contains("client b", "client-role b/y");
        }
    }

    @Test
    void whatIsGoneGoesUnderTheNameOfItsHolderByThen() {
        String held =
                """
                "2": [{kind: client-role, gone: a/x}]
                "3": [{kind: client, from: a, to: b}]
                """;

        assertThat(titles(held, "1", "client a", "client-role a/x"))
                .containsExactly("rename client a to b", "delete client-role b/x");
        assertThat(titles(held, "3", "client b", "client-role b/x")).containsExactly("delete client-role b/x");
    }

    @Test
    void whatIsGoneGoesInALaterApplyToo() {
        assertThat(titles("\"2\": [{kind: role, gone: helper}]", "3", "role helper"))
                .containsExactly("delete role helper");
    }

    @Test
    void whatTheFilesNameIsNotGone() {
        assertThat(new Migrations(ValueComparisonTest.read("\"2\": [{kind: role, gone: helper}]"), "3")
                        .of(running("3", "role helper"), id -> id.toString().equals("role helper"))
                        .gone())
                .isEmpty();
    }

    @Test
    void whatIsThereUnderBothNamesIsRefusedRatherThanLeftBehind() {
        String rename = "\"2\": [{kind: role, from: helper, to: assistant}]";

        assertThatThrownBy(() -> titles(rename, "1", "role helper", "role assistant"))
                .isInstanceOf(RealmRefusedException.class)
                .hasMessageContaining("role helper cannot become assistant");
        assertThat(titles(rename, "2", "role helper", "role assistant")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1,2", "3,10"})
    void aLaterRealmIsRefused(String files, String running) {
        assertThatThrownBy(
                        () -> new Migrations(ValueComparisonTest.read("{}"), files).of(running(running), id -> false))
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
                "\"2\": [{kind: client-mapper, from: a/x, to: a/y}]",
                "\"2\": [{kind: client-scope-mapper, from: a/x, to: a/y}]",
                "\"2\": [{kind: client-role, from: a/x, to: b/x}]",
                "\"2\": [{kind: client-role, from: x, to: y}]",
                "\"2\": [{kind: group, from: /a/x, to: /b/x}]"
            })
    void whatIsNoMigrationIsRefused(String migrations) {
        assertThatThrownBy(() -> new Migrations(ValueComparisonTest.read(migrations), "3"))
                .isInstanceOf(RealmRefusedException.class);
    }

    private static List<String> titles(String migrations, String version, String... there) {
        Migrations.Migrated migrated = migrated(migrations, version, there);
        return Stream.concat(migrated.renames().stream(), migrated.gone().stream())
                .map(Change::title)
                .toList();
    }

    private static Migrations.Migrated migrated(String migrations, String version, String... there) {
        return new Migrations(ValueComparisonTest.read(migrations), "3").of(running(version, there), id -> false);
    }

    private static RunningRealm running(String version, String... there) {
        RunningRealm realm = new RunningRealm();
        ObjectNode settings = JsonNodeFactory.instance.objectNode();
        settings.putObject("attributes").put(Migrations.VERSION, version);
        realm.resources().put(new ResourceId(ResourceKind.REALM, "some"), new RunningResource(settings, ""));
        for (String id : there) {
            int space = id.indexOf(' ');
            ResourceKind kind = ResourceKind.of(id.substring(0, space)).orElseThrow();
            realm.resources()
                    .put(
                            new ResourceId(kind, id.substring(space + 1)),
                            new RunningResource(JsonNodeFactory.instance.objectNode(), "at " + id));
        }
        return realm;
    }
}
