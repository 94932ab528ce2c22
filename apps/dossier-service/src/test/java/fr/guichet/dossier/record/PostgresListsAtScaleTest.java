package fr.guichet.dossier.record;

import static org.assertj.core.api.Assertions.assertThat;

import fr.guichet.dossier.testing.OwnPostgres;
import fr.guichet.identity.InvalidIdentifierException;
import fr.guichet.identity.NationalPersonId;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** 300,000 dossiers of 1,000 doctors and 100 establishments: no question reads the whole table. */
@Tag("DOS-2")
class PostgresListsAtScaleTest {

    private static final Holder DOCTOR = new Holder.Doctor(anne());
    private static final Holder HOSPITAL = new Holder.Establishment("140000126");
    private static final Paging.Wanted SECOND = Paging.Wanted.page(2);

    private static EmbeddedPostgres database;
    private static ConfigurableApplicationContext context;

    @BeforeAll
    static void fill() throws IOException {
        database = OwnPostgres.start();
        context = DossierDatabase.open(database.getJdbcUrl("postgres", "postgres"), "postgres");
        JdbcClient jdbc = context.getBean(JdbcClient.class);
        jdbc.sql(
                        """
                        insert into dossier (family, serial, attending_doctor, patient_name, patient_search,
                            patient_postcode, patient_town, referent_kind, referent_structure, referent_finess,
                            acceptance, status, stage)
                        select (array['ELDERLY_CARE', 'MEDICAL_CARE', 'NEURODEVELOPMENT'])[1 + n % 3], 100000000 + n,
                            case when n % 1000 = 0 then '899700356894' when n % 100 = 0 then '899700034012'
                                else 'doctor-' || n % 1000 end,
                            'FICTIF ' || n, ' FICTIF ' || n, '14000', 'CAEN', 'STRUCTURE', 'CH',
                            case when n % 100 = 0 then '140000126' else (200000000 + n % 100)::text end,
                            'ACCEPTED', 'SENT', (array['ONGOING', 'ADMITTED', 'HISTORICAL'])[1 + n % 7 % 3]
                        from generate_series(1, 300000) n""")
                .update();
        jdbc.sql("analyze dossier").update();
    }

    @AfterAll
    static void stop() throws IOException {
        context.close();
        database.close();
    }

    static List<Map.Entry<String, Consumer<Dossiers>>> questions() {
        PatientQuery patient = PatientQuery.typed("fictif", "1").orElseThrow();
        return List.of(
                question("a doctor's tabs", dossiers -> dossiers.tabs(DOCTOR, Family.ELDERLY_CARE)),
                question(
                        "a page of a doctor's list",
                        dossiers -> dossiers.list(DOCTOR, Family.ELDERLY_CARE, Tab.HISTORICAL, SECOND)),
                question("what waits for a doctor", dossiers -> dossiers.waiting(DOCTOR)),
                question("a doctor's refused dossiers", dossiers -> dossiers.refused(DOCTOR, SECOND)),
                question("a doctor's patient", dossiers -> dossiers.ofPatient(DOCTOR, patient, SECOND)),
                question(
                        "a doctor's dossier",
                        dossiers -> dossiers.only(DOCTOR, new DossierNumber(Family.ELDERLY_CARE, 100_003_000))),
                question("a hospital's tabs", dossiers -> dossiers.tabs(HOSPITAL, Family.ELDERLY_CARE)),
                question(
                        "a page of a hospital's list",
                        dossiers -> dossiers.list(HOSPITAL, Family.ELDERLY_CARE, Tab.ONGOING, SECOND)),
                question("a hospital's patient", dossiers -> dossiers.ofPatient(HOSPITAL, patient, SECOND)),
                question("what waits for a hospital", dossiers -> dossiers.waiting(HOSPITAL)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void noQuestionReadsTheWholeTable(Map.Entry<String, Consumer<Dossiers>> question) {
        Long scans = context.getBean(TransactionTemplate.class).execute(transaction -> {
            question.getValue().accept(context.getBean(Dossiers.class));
            return context.getBean(JdbcClient.class)
                    .sql("select seq_scan from pg_stat_xact_user_tables where relname = 'dossier'")
                    .query(Long.class)
                    .single();
        });

        assertThat(scans).isZero();
    }

    private static Map.Entry<String, Consumer<Dossiers>> question(String name, Consumer<Dossiers> asked) {
        return Map.entry(name, asked);
    }

    private static NationalPersonId anne() {
        try {
            return NationalPersonId.parse("899700356894");
        } catch (InvalidIdentifierException e) {
            throw new IllegalStateException(e);
        }
    }
}
