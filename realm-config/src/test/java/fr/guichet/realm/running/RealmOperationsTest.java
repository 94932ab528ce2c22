package fr.guichet.realm.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What an apply does when the realm changes under it, or is answered as nobody thought of. */
class RealmOperationsTest {

    private final AnsweringServer server;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    RealmOperationsTest() throws IOException {
        this.server = new AnsweringServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void whateverEndsAnApplyItSaysWhatWasDoneAndWhatWasNot() {
        server.answering("GET /roles/helper", "{\"id\":\"2\"}")
                .thenAnswering("POST /roles", "GET /client-policies/profiles", "[]");

        int status = apply(
                "{realm: some, displayName: Some, roles: {realm: [{name: helper}]}, clientProfiles: {profiles: [{name: place}]}}",
                "{}");

        assertThat(status).isEqualTo(RealmOperations.NOT_DONE);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("create role helper\n");
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("stopped at: create client-profile place: unexpected java.lang.ClassCastException at ")
                .endsWith("1 done before; not done:\n    create client-profile place\n    update realm some\n");
    }

    @Test
    void aGroupStaysWhenSomebodyCameIntoOneBelowItSinceItWasCompared() {
        server.answering("GET /groups", "[{\"id\":\"g\",\"name\":\"left\",\"subGroupCount\":0}]")
                .thenAnswering("PUT ", "GET /groups/g/children", "[{\"id\":\"b\",\"name\":\"below\"}]")
                .answering("GET /groups/b/members", "[{\"id\":\"somebody\"}]");

        int status = apply(
                "{realm: some, displayName: Some, groups: [], attributes: {guichet.realm.version: '1'}}",
                "{'1': [{kind: group, gone: /left}]}");

        assertThat(status).isEqualTo(RealmOperations.NOT_DONE);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("stopped at: delete group /left: it, or one below it, has members by now");
        assertThat(server.asked()).noneMatch(question -> question.startsWith("DELETE"));
    }

    private int apply(String files, String migrations) {
        return new RealmOperations(
                        server.access(),
                        (ObjectNode) ValueComparisonTest.read(files),
                        ValueComparisonTest.read(migrations),
                        Map.of(),
                        Set.of(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8))
                .apply();
    }
}
