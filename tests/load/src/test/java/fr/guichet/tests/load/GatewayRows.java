package fr.guichet.tests.load;

import fr.guichet.local.Guichet;
import java.util.List;

/**
 * The gateway's people, establishments and delegations beside those that are measured, as SQL. People are numbered from 1 and
 * go to the establishments by turns; names come back every thousand people, as names do.
 */
final class GatewayRows {
    /** One id of a realm, one of a role. */
    private static final String REALM = "(SELECT ID FROM REALM WHERE NAME = '" + Guichet.REALM + "')";

    private static final String ROLE =
            "(SELECT ID FROM KEYCLOAK_ROLE WHERE NAME = 'establishment' AND REALM_ID = " + REALM + ")";
    private static final String FAMILY_NAME = "'NOM' || lpad((n % 1000)::text, 3, '0')";
    private static final String NOW_IN_MILLISECONDS = "(extract(epoch FROM now()) * 1000)::bigint";
    private static final String NOW = "extract(epoch FROM now())::bigint";
    private static final int YEAR_IN_SECONDS = 365 * 24 * 3600;

    private GatewayRows() {}

    /** A hundred people of that establishment: what its référent sees is the same whatever the rest holds. */
    static List<String> colleaguesOf(String finess) {
        return List.of(
                "INSERT INTO USER_ENTITY (ID, EMAIL, EMAIL_CONSTRAINT, EMAIL_VERIFIED, ENABLED, FIRST_NAME, LAST_NAME, REALM_ID,"
                        + " USERNAME, CREATED_TIMESTAMP, NOT_BEFORE) SELECT 'c-' || n, 'c' || n || '@example.test', 'c' || n ||"
                        + " '@example.test', true, true, 'PRENOM', " + FAMILY_NAME + ", " + REALM + ", 'c_' || n, "
                        + NOW_IN_MILLISECONDS + ", 0 FROM generate_series(1, 100) n",
                memberships(
                        "'m-c-' || n",
                        "(SELECT ID FROM GUICHET_ESTABLISHMENT WHERE FINESS = '" + finess + "')",
                        "'c-' || n",
                        "'c_' || n",
                        100));
    }

    static List<String> of(Population size) {
        return List.of(
                "INSERT INTO USER_ENTITY (ID, EMAIL, EMAIL_CONSTRAINT, EMAIL_VERIFIED, ENABLED, FIRST_NAME, LAST_NAME, REALM_ID,"
                        + " USERNAME, CREATED_TIMESTAMP, NOT_BEFORE) SELECT 'p-' || n, 'p' || n || '@example.test', 'p' || n ||"
                        + " '@example.test', true, true, 'PRENOM', " + FAMILY_NAME + ", " + REALM + ", 'p_' || n, "
                        + NOW_IN_MILLISECONDS + ", 0 FROM generate_series(1, " + size.people() + ") n",
                "INSERT INTO USER_ATTRIBUTE (ID, NAME, VALUE, USER_ID) SELECT 'a-' || n, 'termsVersion', 'Août 2022', 'p-' || n"
                        + " FROM generate_series(1, " + size.people() + ") n",
                // An ADELI of TEST: it has no key that would have to be calculated here.
                "INSERT INTO USER_ATTRIBUTE (ID, NAME, VALUE, USER_ID) SELECT 'n-' || n, 'nationalIdentifier', '09A' ||"
                        + " lpad(n::text, 7, '0'), 'p-' || n FROM generate_series(1, " + size.people() + ") n",
                "INSERT INTO USER_ROLE_MAPPING (ROLE_ID, USER_ID) SELECT " + ROLE
                        + ", 'p-' || n FROM generate_series(1, " + size.people() + ") n",
                "INSERT INTO GUICHET_ESTABLISHMENT (ID, REALM_ID, FINESS, NAME, REGION, CREATED_AT) SELECT 'e-' || n, "
                        + REALM
                        + ", '9F' || lpad(n::text, 7, '0'), 'HOPITAL ' || n, 'Normandie', " + NOW_IN_MILLISECONDS
                        + " FROM generate_series(1, " + size.establishments() + ") n",
                memberships(
                        "'m-' || n",
                        "'e-' || (n % " + size.establishments() + " + 1)",
                        "'p-' || n",
                        "'p_' || n",
                        size.people()),
                "INSERT INTO GUICHET_DELEGATION (ID, REALM_ID, KIND, DELEGATOR_ID, DELEGATE, INVITED_FAMILY, INVITED_GIVEN,"
                        + " RIGHT_DOSSIERS, RIGHT_MEDICAL, RIGHT_AUTONOMY, VALID_FROM, VALID_UNTIL, STATE, CREATED_AT, ENDED_AT,"
                        + " VERSION) SELECT 'd-' || n, " + REALM
                        + ", CASE WHEN n % 2 = 0 THEN 'ASSISTANT' ELSE 'COLLEAGUE' END,"
                        + " 'p-' || (n % " + size.people() + " + 1), 'user:p-' || ((n + 7) % " + size.people()
                        + " + 1), 'NOM', 'PRENOM', 'WRITE', 'READ', 'NONE', " + NOW + " - 3600, " + NOW + " + "
                        + YEAR_IN_SECONDS
                        + ", CASE WHEN n % 10 = 0 THEN 'ENDED' ELSE 'ACTIVE' END, " + NOW
                        + " - 3600, CASE WHEN n % 10 = 0 THEN " + NOW + " END, 0 FROM generate_series(1, "
                        + size.delegations() + ") n");
    }

    /** Ten delegations given and ten received, the same wherever the doctor is. */
    static List<String> delegationsOf(String account, String nationalIdentifier) {
        return List.of(
                delegations("given", "'" + account + "'", "'user:p-' || n"),
                delegations("received", "'p-' || n", "'person:" + nationalIdentifier + "'"));
    }

    /** Takes out all of them, and what hangs on them. */
    static List<String> none() {
        return List.of(
                // Without asking every table that names people whether it still does, row by row.
                "SET LOCAL session_replication_role = replica",
                "DELETE FROM GUICHET_DELEGATION",
                "DELETE FROM GUICHET_MEMBERSHIP",
                "DELETE FROM GUICHET_ESTABLISHMENT",
                "DELETE FROM USER_ROLE_MAPPING WHERE USER_ID LIKE 'p-%'",
                "DELETE FROM USER_ATTRIBUTE WHERE USER_ID LIKE 'p-%'",
                "DELETE FROM USER_ENTITY WHERE ID LIKE 'p-%' OR ID LIKE 'c-%'");
    }

    private static String delegations(String which, String delegator, String delegate) {
        return "INSERT INTO GUICHET_DELEGATION (ID, REALM_ID, KIND, DELEGATOR_ID, DELEGATE, INVITED_FAMILY, INVITED_GIVEN,"
                + " RIGHT_DOSSIERS, RIGHT_MEDICAL, RIGHT_AUTONOMY, VALID_FROM, VALID_UNTIL, STATE, CREATED_AT, VERSION) SELECT '"
                + which + "-' || n, " + REALM + ", 'COLLEAGUE', " + delegator + ", " + delegate
                + ", 'NOM', 'PRENOM', 'WRITE', 'READ', 'NONE', " + NOW + " - 3600, " + NOW + " + " + YEAR_IN_SECONDS
                + ", 'ACTIVE', " + NOW
                + " - 3600, 0 FROM generate_series(1, 10) n";
    }

    private static String memberships(String id, String establishment, String account, String username, int people) {
        return "INSERT INTO GUICHET_MEMBERSHIP (ID, ESTABLISHMENT_ID, REALM_ID, USER_ID, INVITED_KEY, FAMILY_NAME, GIVEN_NAME,"
                + " EMAIL, USERNAME, SEARCH_NAME, REFERENT, STATE, INVITATION_MAIL, CLOSED_ACCOUNT, INVITED_AT, ACTIVATED_AT,"
                + " CHANGED_AT) SELECT " + id + ", " + establishment + ", " + REALM + ", " + account
                + ", 'key-' || n, " + FAMILY_NAME + ", 'PRENOM', " + username + " || '@example.test', " + username
                + ", "
                + FAMILY_NAME + " || ' PRENOM ' || upper(replace(" + username
                + ", '_', ' ')), false, 'ACTIVE', 'SENT', false, " + NOW_IN_MILLISECONDS + ", " + NOW_IN_MILLISECONDS
                + ", "
                + NOW_IN_MILLISECONDS + " FROM generate_series(1, " + people + ") n";
    }
}
