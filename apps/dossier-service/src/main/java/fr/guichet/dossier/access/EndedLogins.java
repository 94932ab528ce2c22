package fr.guichet.dossier.access;

import fr.guichet.dossier.trust.GatewayLogout;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.core.ClaimAccessor;
import org.springframework.stereotype.Component;

/**
 * The logins that the gateway ended, remembered in the database until {@link LoginAge} ends them anyway and their access
 * tokens have expired: whichever node is told, every node knows, and a restart forgets nothing.
 */
@Component
class EndedLogins {

    /** Far longer than access tokens live: they may outlive a short limit of logins. */
    private static final Duration AT_LEAST = Duration.ofHours(1);

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

    /**
     * Whether the gateway ended the session of an ID token or of an access token, in the second it was issued or later. One
     * without a date is over.
     */
    boolean holds(ClaimAccessor token) {
        Instant at = token.getClaimAsInstant("iat");
        return at == null
                || database.sql(
                                        """
                                select count(*) from ended_login
                                where (gateway_session = :session or subject = :subject) and ended_at >= :at""")
                                .param("session", token.getClaimAsString(GatewayLogout.SESSION))
                                .param("subject", token.getClaimAsString(GatewayLogout.SUBJECT))
                                .param("at", column(at))
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    /** What is that old has ended by itself. */
    private void forgetOld() {
        Duration limit = service.loginLimit().compareTo(AT_LEAST) < 0 ? AT_LEAST : service.loginLimit();
        database.sql("delete from ended_login where ended_at < :oldest")
                .param("oldest", column(clock.instant().minus(limit)))
                .update();
    }

    private static OffsetDateTime column(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
