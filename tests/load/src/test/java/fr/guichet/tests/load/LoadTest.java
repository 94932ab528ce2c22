package fr.guichet.tests.load;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.tests.harness.OwnPostgres;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * 200,000 people, 5,000 establishments, 300,000 delegations and as many dossiers, against a hundred of each: what people wait
 * for takes at most half as long again. Two whole systems run side by side on one PostgreSQL server and are asked by turns.
 */
class LoadTest {
    private static final double MOST = 1.5;

    private static EmbeddedPostgres server;
    private static World small;
    private static World large;

    @BeforeAll
    static void start() throws IOException {
        server = OwnPostgres.builder().start();
        small = World.of("hundred", Population.HUNDRED, server);
        large = World.of("full", Population.FULL, server);
    }

    @AfterAll
    static void stop() throws IOException {
        EmbeddedPostgres databases = server;
        World first = small;
        World second = large;
        try (databases;
                first;
                second) {
            // Closed at the end of this block, the last first; what has not started is null and left out.
        }
    }

    @Test
    void bothWorldsAnswerTheSame() {
        assertThat(small.delegationsInTheDoctorsToken())
                .isEqualTo(large.delegationsInTheDoctorsToken())
                .isEqualTo(10);
        assertSameEntries(World::people);
        assertSameEntries(World::searchForPeople);
        assertSameEntries(World::delegations);
        assertSameEntries(World::dossiers);
        assertSameEntries(World::searchForAPatient);
    }

    /** A question without an answer would be answered fast. */
    private static void assertSameEntries(Function<World, Reading> reading) {
        assertThat(reading.apply(large).entries())
                .isPositive()
                .isEqualTo(reading.apply(small).entries());
    }

    @Test
    @Tag("DEL-5")
    void tokensAreIssuedAsFast() {
        assertRatio("tokens of a doctor with ten delegations", World::tokensOfTheDoctor);
        assertRatio("tokens of a référent", World::tokensOfTheReferent);
    }

    @Test
    @Tag("EST-5")
    void aReferentSeesAndFindsPeopleAsFast() {
        assertRatio("list of an establishment's people", World::people);
        assertRatio("search among an establishment's people", World::searchForPeople);
    }

    @Test
    @Tag("DEL-4")
    void aDoctorSeesDelegationsAsFast() {
        assertRatio("a doctor's delegations", World::delegations);
    }

    @Test
    @Tag("DOS-2")
    @Tag("DOS-4")
    void aDoctorSeesAndFindsDossiersAsFast() {
        assertRatio("list of a doctor's dossiers", World::dossiers);
        assertRatio("search for a patient", World::searchForAPatient);
    }

    private static void assertRatio(String request, Function<World, Runnable> measured) {
        Ratio ratio = new Comparison().of(request, measured.apply(small), measured.apply(large));
        System.out.println("Load: " + ratio);
        assertThat(ratio.value()).as(request).isLessThanOrEqualTo(MOST);
    }
}
