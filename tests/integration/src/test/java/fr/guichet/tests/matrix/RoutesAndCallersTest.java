package fr.guichet.tests.matrix;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import fr.guichet.tests.harness.ApiAnswer;
import fr.guichet.tests.harness.GatewayExtension;
import fr.guichet.tests.harness.TestGuichet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Every route of the gateway's and of the dossier service's API, asked by every kind of caller: the real servers answer with
 * the status of the table, and what is somebody else's like what does not exist.
 */
@ExtendWith(GatewayExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("EST-5")
@Tag("DEL-5")
@Tag("DOS-6")
class RoutesAndCallersTest {
    /** For services, and no part of a description for people's programs (docs/delegations.md). */
    private static final Route INTROSPECTION = new Route("POST", "/delegations/introspect");

    private static final Set<String> STATUSES = Set.of("200", "201", "401", "403", "404", "409");
    /** Of the moment and the connection; and the length follows the path, which is compared without. */
    private static final Set<String> NOT_COMPARED = Set.of("date", "connection", "keep-alive", "content-length");

    private final RouteTable table = RouteTable.read();
    private TestGuichet guichet;
    private Parties parties;

    @BeforeAll
    void everybodyIsThere(TestGuichet running) {
        guichet = running;
        parties = Parties.make(running);
    }

    @Test
    void everyOperationOfTheDescriptionsIsALineAndEveryLineIsAnOperation() {
        Stream<Route> described = Stream.of(
                        new DescribedRoutes(gateway("/establishments/openapi.yaml")).below("/establishments"),
                        new DescribedRoutes(gateway("/delegations/openapi.yaml")).below("/delegations"),
                        new DescribedRoutes(guichet.dossiers()
                                        .get("/documentation/api-dossiers.yaml")
                                        .body())
                                .belowItsServers().stream(),
                        Stream.of(INTROSPECTION))
                .flatMap(routes -> routes);

        assertThat(table.routes()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(described.toList());
    }

    @Test
    void everyCallerIsAColumnAndNoCellIsMissing() {
        assertThat(table.columns()).isEqualTo(CallerKind.columns());
        assertThat(table.lines()).allSatisfy(line -> assertThat(line.cells())
                .as("%s", line.route())
                .hasSameSizeAs(table.columns())
                .isSubsetOf(STATUSES));
        assertThat(parties.all()).extracting(Party::kind).containsExactly(CallerKind.values());
    }

    @TestFactory
    Stream<DynamicTest> everyCallerIsAnsweredWithTheStatusOfTheTable() {
        return table.lines().stream().map(line -> dynamicTest(line.route().toString(), () -> assertAnswers(line)));
    }

    /** Refusals first: none of them may need what a good request makes. */
    private void assertAnswers(RouteTable.Line line) {
        List<String> otherwise = new ArrayList<>();
        for (boolean good : new boolean[] {false, true}) {
            for (Party party : parties.all()) {
                int expected = line.expected(party.kind());
                if (good == expected < 300) {
                    int status = parties.requests().send(line.route(), party).status();
                    if (status != expected) {
                        otherwise.add(party + ": " + status + " instead of " + expected);
                    }
                }
            }
        }
        assertThat(otherwise).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> whatIsSomebodyElsesIsAnsweredLikeWhatDoesNotExist() {
        return table.lines().stream()
                .filter(line -> line.route().names())
                .map(line -> dynamicTest(line.route().toString(), () -> parties.all().stream()
                        .filter(party -> line.expected(party.kind()) == 404)
                        .forEach(party -> assertAlike(404, line.route(), party, party.targets(), Targets.NONE))));
    }

    /** The same for who is at home in the place that is asked: the id alone is another's there. */
    @TestFactory
    Stream<DynamicTest> whatIsSomebodyElsesIsUnknownInOnesOwnPlaceToo() {
        return table.lines().stream()
                .filter(line -> line.route().template().matches(".*\\{(id|serial)}.*"))
                .map(line -> dynamicTest(line.route().toString(), () -> {
                    Party party = parties.of(atHome(line.route()));
                    // What is never an establishment's to do is refused before anything is looked for.
                    int status = line.expected(party.kind()) == 403 ? 403 : 404;
                    Targets ofOthers = idsOf(parties.ofOthers(), party.targets(), line.route());
                    Targets none = idsOf(Targets.NONE, party.targets(), line.route());
                    assertAlike(status, line.route(), party, ofOthers, none);
                }));
    }

    private static CallerKind atHome(Route route) {
        if (route.template().contains("{finess}")) {
            return CallerKind.REFERENT;
        }
        return route.template().contains("{delegation}") ? CallerKind.ASSISTANT_ALL_WRITE : CallerKind.DOCTOR;
    }

    /** The place stays one's own. */
    private static Targets idsOf(Targets others, Targets own, Route route) {
        Targets ids = own.withPerson(others.person()).withDossiers(others.dossier());
        return route.isOfDossiers() ? ids : ids.withDelegation(others.delegation(), others.toEnd());
    }

    private void assertAlike(int status, Route route, Party party, Targets ofOthers, Targets none) {
        ApiAnswer toOthers = parties.requests().send(route, party, ofOthers);
        ApiAnswer toNone = parties.requests().send(route, party, none);

        assertThat(toOthers.status()).as("%s", party).isEqualTo(status);
        assertThat(whole(toOthers, ofOthers.on(route))).as("%s", party).isEqualTo(whole(toNone, none.on(route)));
    }

    /** Everything of it, but for the path that was asked, which some answers repeat. */
    private static Map<String, Object> whole(ApiAnswer answer, String path) {
        Map<String, Object> whole = new HashMap<>(answer.headers());
        whole.keySet().removeAll(NOT_COMPARED);
        whole.put("status", answer.status());
        whole.put("body", answer.body().replace(path, "{path}"));
        return whole;
    }

    private String gateway(String path) {
        return guichet.realm().api().get(path).body();
    }
}
