package fr.guichet.dossier.access;

import fr.guichet.dossier.trust.GatewayLogout;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The logins that the gateway ended, remembered in the database until {@link LoginAge} ends them anyway: whichever node is
 * told, every node knows, and a restart forgets nothing.
 */
@Component
class EndedLogins {

    private final JdbcClient database;
    private final ServiceSettings service;
    private final Clock clock;

    EndedLogins(JdbcClient database, ServiceSettings service, Clock clock) {
        this.database = database;
        this.service = service;
        this.clock = clock;
    }

    /**
     * Remembers a logout.
     *
     * @return whether it is news: false when its token was taken before
     */
    boolean remember(GatewayLogout logout) {
        forgetOld();
        try {
            database.sql(
                            """
                            insert into ended_login (token_id, gateway_session, subject, ended_at)
                            values (:token, :session, :subject, :at)""")
                    .param("token", logout.tokenId())
                    .param("session", logout.session().orElse(null))
                    .param("subject", logout.subject().orElse(null))
                    .param("at", column(logout.at()))
                    .update();
            return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
    }

    /** Whether the gateway ended this login, in the second it was made or later. One without a date is over. */
    boolean holds(OidcUser login) {
        Instant at = login.getIssuedAt();
        return at == null
                || database.sql(
                                        """
                                select count(*) from ended_login
                                where (gateway_session = :session or subject = :subject) and ended_at >= :at""")
                                .param("session", login.getClaimAsString(GatewayLogout.SESSION))
                                .param("subject", login.getSubject())
                                .param("at", column(at))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** A login that old has ended by itself. */
    private void forgetOld() {
        database.sql("delete from ended_login where ended_at < :oldest")
                .param("oldest", column(clock.instant().minus(service.loginLimit())))
                .update();
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
