package fr.guichet.onetimecode.code;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;
import org.keycloak.models.RealmModel;
import org.threeten.extra.MutableClock;

/** The codes as one node has them: the production parts on a real cache manager, with a clock and keys of the test. */
final class CodeDesk implements AutoCloseable {

    /** When every test begins. */
    static final Instant START = Instant.parse("2026-11-21T08:00:00Z");

    static final MasterKey KEY = key(1);

    /** Held, or its level is forgotten: a cache manager says much when it starts, and dozens start here. */
    private static final List<Logger> QUIET =
            Stream.of("org.infinispan", "org.jgroups").map(Logger::getLogger).toList();

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.SEVERE));
    }

    private final EmbeddedCacheManager manager;
    private final CodeCaches caches;
    private final Clock clock;
    private KeyRing keys = new KeyRing(KEY, List.of());
    private RealmModel realm = RealmWithLimits.none();

    CodeDesk(EmbeddedCacheManager manager, Clock clock) {
        this.manager = manager;
        this.clock = clock;
        this.caches = new CodeCaches(manager);
    }

    /** On a node alone. */
    static CodeDesk alone(Clock clock) {
        return new CodeDesk(new DefaultCacheManager(new GlobalConfigurationBuilder().build()), clock);
    }

    /** Stands still until a test moves it. */
    static MutableClock clock() {
        return MutableClock.of(START, ZoneOffset.UTC);
    }

    static MasterKey key(int seed) {
        byte[] bytes = new byte[MasterKey.SHORTEST];
        bytes[0] = (byte) seed;
        return MasterKey.parse(Base64.getEncoder().encodeToString(bytes));
    }

    CodeDesk withKeys(MasterKey current, MasterKey... previous) {
        keys = new KeyRing(current, List.of(previous));
        return this;
    }

    CodeDesk withRealm(RealmModel other) {
        realm = other;
        return this;
    }

    OneTimeCodeProvider provider() {
        return new DefaultOneTimeCodeProvider(Optional.of(keys), () -> caches, clock, new SecureRandom());
    }

    OneTimeCodes codes() {
        return provider().codes(realm);
    }

    CodeCaches caches() {
        return caches;
    }

    /** A login in a browser of its own. */
    static CodeKey login(String person, String browser) {
        return CodeKey.login(new CodeSubject(RealmWithLimits.ID, person), browser);
    }

    CodeReservation reserve(CodeKey key) {
        SendDecision decision = codes().reserve(key, Channel.EMAIL);
        assertThat(decision).isInstanceOf(SendDecision.Reserved.class);
        return ((SendDecision.Reserved) decision).reservation();
    }

    /** Sends a code and answers it. */
    String send(CodeKey key) {
        CodeReservation reservation = reserve(key);
        codes().confirm(reservation);
        return reservation.code();
    }

    TryOutcome verify(CodeKey key, String typed) {
        return codes().verify(key, typed);
    }

    /** Another code than this one. */
    static String wrong(String code) {
        return String.format("%06d", (Integer.parseInt(code) + 1) % 1_000_000);
    }

    @Override
    public void close() {
        manager.stop();
    }
}
