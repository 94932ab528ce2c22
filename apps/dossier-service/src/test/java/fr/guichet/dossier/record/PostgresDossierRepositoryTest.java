package fr.guichet.dossier.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The database of production, where the service has no more rights than it needs. */
class PostgresDossierRepositoryTest {

    private static final String TABLES = "select tablename from pg_tables where schemaname = 'public'";

    private static DatabaseRoles roles;

    @BeforeAll
    static void start() throws IOException, SQLException {
        roles = new DatabaseRoles();
    }

    @AfterAll
    static void stop() throws IOException {
        roles.close();
    }

    @Nested
    class Questions extends DossierRepositoryContract {

        @Override
        ConfigurableApplicationContext context() {
            return roles.service();
        }
    }

    @Nested
    class Creation extends DossierCreationContract {

        @Override
        ConfigurableApplicationContext context() {
            return roles.service();
        }

        /** The service cannot read its trail. */
        @Override
        JdbcClient database() {
            return roles.as(DatabaseRoles.OWNER);
        }
    }

    @Nested
    class Acts extends DossierActsContract {

        @Override
        ConfigurableApplicationContext context() {
            return roles.service();
        }

        @Override
        JdbcClient database() {
            return roles.as(DatabaseRoles.OWNER);
        }
    }

    @Nested
    class Rights {

        @ParameterizedTest
        @Tag("DOS-6")
        @ValueSource(
                strings = {
                    "delete from trail",
                    "truncate trail",
                    "update trail set actor = 'nobody'",
                    "drop table trail",
                    "alter table trail rename to other",
                    "delete from flyway_schema_history",
                    "select setval('dossier_serial', 50000001)"
                })
        void theServiceChangesNothingThatIsToStay(String sql) {
            assertThatThrownBy(() ->
                            roles.as(DatabaseRoles.SERVICE).sql(sql).query().listOfRows())
                    .rootCause()
                    .isInstanceOf(SQLException.class)
                    .extracting(refusal -> ((SQLException) refusal).getSQLState())
                    .isEqualTo("42501");
        }

        @Test
        @Tag("DOS-6")
        void theServiceCannotGiveItselfARightOnTheTrail() {
            JdbcClient service = roles.as(DatabaseRoles.SERVICE);

            // The database warns, and grants nothing.
            service.sql("grant all on trail to " + DatabaseRoles.SERVICE).update();

            assertThat(service.sql("select has_table_privilege('trail', 'select, update, delete, truncate')")
                            .query(Boolean.class)
                            .single())
                    .isFalse();
        }

        @Test
        void theServiceSaysWhoWasLoggedOutAndForgetsItLater() {
            JdbcClient service = roles.as(DatabaseRoles.SERVICE);

            service.sql("insert into ended_login (token_id, subject, ended_at) values ('t', 's', now())")
                    .update();

            assertThat(service.sql("select count(*) from ended_login where subject = 's'")
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            assertThat(service.sql("delete from ended_login where subject = 's'")
                            .update())
                    .isEqualTo(1);
        }

        /** A table of a later version that the file of the rights has forgotten. */
        @Test
        void theServiceHasARightOnEveryTable() {
            List<String> forgotten = roles.as(DatabaseRoles.SERVICE)
                    .sql("select relname from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'"
                            + " and not has_table_privilege(oid, 'select, insert')")
                    .query(String.class)
                    .list();

            assertThat(forgotten).isEmpty();
        }

        @Test
        void aServiceWhoseRightsWereNotGivenDoesNotStart() throws SQLException {
            roles.migrated("without_rights");

            assertThatThrownBy(() -> roles.serviceOn("without_rights").close())
                    .hasStackTraceContaining("permission denied");
        }

        @Test
        void aServiceThatIsNewerThanTheSchemaDoesNotStartAndChangesNothing() throws IOException, SQLException {
            roles.migrated("older");
            roles.grantIn("older");
            roles.execute(DatabaseRoles.OWNER, "older", "delete from flyway_schema_history where version = '4'");

            assertThatThrownBy(() -> roles.serviceOn("older").close()).hasStackTraceContaining("must be owner");
        }

        @Test
        void theBackupReadsEveryTableAndChangesNone() {
            JdbcClient backup = roles.as(DatabaseRoles.BACKUP);
            List<String> tables = backup.sql(TABLES).query(String.class).list();

            assertThat(tables).contains("trail", "dossier").allSatisfy(table -> {
                assertThat(backup.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                        .isNotNegative();
                assertThatThrownBy(() -> backup.sql("delete from " + table).update())
                        .rootCause()
                        .hasMessageContaining("permission denied");
            });
        }
    }
}
