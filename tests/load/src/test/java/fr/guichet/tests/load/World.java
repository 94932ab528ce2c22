package fr.guichet.tests.load;

import fr.guichet.local.GatewaySettings;
import fr.guichet.local.PostgresDatabase;
import fr.guichet.tests.harness.ApiClient;
import fr.guichet.tests.harness.Caller;
import fr.guichet.tests.harness.Doctor;
import fr.guichet.tests.harness.RelyingParty;
import fr.guichet.tests.harness.TestAccount;
import fr.guichet.tests.harness.TestEstablishment;
import fr.guichet.tests.harness.TestEstablishments;
import fr.guichet.tests.harness.TestGuichet;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A gateway and a dossier service on databases of one size, and the two people who are measured: a doctor with ten delegations
 * given, ten received and thirty dossiers, and the référent of an establishment with a hundred people. What they see is the
 * same in every world.
 */
final class World implements AutoCloseable {
    private final TestGuichet guichet;
    private final Filling gateway;
    private final Caller doctor;
    private final Caller referent;
    private final String finess;

    private World(TestGuichet guichet, Filling gateway, Caller doctor, Caller referent, String finess) {
        this.guichet = guichet;
        this.gateway = gateway;
        this.doctor = doctor;
        this.referent = referent;
        this.finess = finess;
    }

    /**
     * Starts one and fills it.
     *
     * @param name of its directory and its databases
     * @param server of the databases
     */
    static World of(String name, Population size, EmbeddedPostgres server) {
        String gateway = database(server, name + "_gateway");
        String dossiers = database(server, name + "_dossiers");
        TestGuichet guichet = TestGuichet.start(
                "load-" + name,
                new PostgresDatabase(gateway, "postgres", "postgres"),
                settings -> settings.withDossiers(Map.of(
                                "SPRING_PROFILES_ACTIVE", "postgresql",
                                "DOSSIER_DATABASE_URL", dossiers,
                                "DOSSIER_DATABASE_USER", "postgres",
                                "DOSSIER_DATABASE_PASSWORD", "postgres"))
                        .withGateway(GatewaySettings::withLongRun));
        try {
            return filled(guichet, size, new Filling(gateway), new Filling(dossiers));
        } catch (RuntimeException | Error e) {
            guichet.close();
            throw e;
        }
    }

    private static World filled(TestGuichet guichet, Population size, Filling gateway, Filling dossiers) {
        Doctor doctor = guichet.newDoctor();
        TestAccount doctorsAccount = guichet.accounts().connectedByCard(doctor);
        TestEstablishment establishment = guichet.establishment();
        TestEstablishments.LoggedIn referent = guichet.establishments().loggedInReferent(establishment);
        List<String> rows = new ArrayList<>(GatewayRows.of(size));
        rows.addAll(GatewayRows.colleaguesOf(establishment.finess()));
        rows.addAll(GatewayRows.delegationsOf(doctorsAccount.id(), doctor.identifier()));
        gateway.run(rows);
        dossiers.run(DossierRows.of(size, doctor.identifier()));
        return new World(
                guichet,
                gateway,
                guichet.callers().byCard(doctor.card()),
                guichet.callers().in(referent.browser()),
                establishment.finess());
    }

    private static String database(EmbeddedPostgres server, String name) {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            return server.getJdbcUrl("postgres", name);
        } catch (SQLException e) {
            throw new IllegalStateException("Could not create the database " + name, e);
        }
    }

    /** The claims that the doctor's tokens have. */
    int delegationsInTheDoctorsToken() {
        return doctor.tokens().accessClaims().path("delegations").size();
    }

    /** Issues new tokens to the doctor, whose delegations are looked up for them. */
    Runnable tokensOfTheDoctor() {
        return tokensOf(doctor);
    }

    /** Issues new tokens to the référent, whose spaces are looked up for them. */
    Runnable tokensOfTheReferent() {
        return tokensOf(referent);
    }

    private Runnable tokensOf(Caller caller) {
        RelyingParty.Login login = guichet.realm().login();
        // A refresh token is used once.
        RelyingParty.Tokens[] last = {caller.tokens()};
        return () -> last[0] = login.refreshed(last[0]);
    }

    /** The first page of the référent's people. */
    Reading people() {
        return reading(referent.with(referent.freshTokens().accessToken()), people("?max=20"));
    }

    /** The référent looks for a name that one person in ten has a part of. */
    Reading searchForPeople() {
        return reading(referent.with(referent.freshTokens().accessToken()), people("?q=nom03&max=20"));
    }

    private String people(String query) {
        return "/establishments/" + finess + "/people" + query;
    }

    /** What the doctor gave and received. */
    Reading delegations() {
        return reading(doctor.with(doctor.freshTokens().accessToken()), "/delegations");
    }

    /** A page of a tab of the doctor's dossiers. */
    Reading dossiers() {
        return reading(
                doctor.dossiers().with(doctor.freshTokens().accessToken()),
                "/api/dossiers?family=personnes-agees&page=1");
    }

    /** The doctor looks for a patient in all families. */
    Reading searchForAPatient() {
        ApiClient api = doctor.dossiers().with(doctor.freshTokens().accessToken());
        return new Reading(() -> api.post("/api/dossiers/search", Map.of("surname", "nom01")));
    }

    private static Reading reading(ApiClient api, String path) {
        return new Reading(() -> api.get(path));
    }

    /** Without the rows first: the search for secrets that ends every start reads all that is left, for minutes. */
    @Override
    public void close() {
        gateway.run(GatewayRows.none());
        guichet.close();
    }
}
