package fr.guichet.onetimecode.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.onetimecode.code.CodesUnavailableException.Reason;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.infinispan.Cache;
import org.infinispan.container.entries.CacheEntry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EmptySource;
import org.junit.jupiter.params.provider.ValueSource;
import org.threeten.extra.MutableClock;

/** What is in the caches. */
class KeptTextsTest {

    private static final String NUMBER = "+33612345678";

    private final MutableClock clock = CodeDesk.clock();
    private final CodeDesk desk = CodeDesk.alone(clock);
    private final CodeKey key = CodeDesk.login("anne", "session-of-the-browser");
    private final CodeKey enrolment =
            CodeKey.smsEnrolment(new CodeSubject(RealmWithLimits.ID, "virginie"), "session-of-the-browser", NUMBER);

    @AfterEach
    void stop() {
        desk.close();
    }

    @Test
    @Tag("OTP-7")
    void neitherACodeNorASessionNorANumberIsKept() {
        // Ten codes, so that none of them is in a hash by chance alone.
        List<String> codes = IntStream.range(0, 10)
                .mapToObj(person -> desk.send(CodeDesk.login("person " + person, "session-of-the-browser")))
                .toList();
        codes.forEach(code -> desk.verify(key, code));
        desk.send(enrolment);

        String kept = Map.copyOf(desk.caches().codes()) + " "
                + Map.copyOf(desk.caches().ledgers());

        assertThat(kept).doesNotContain("session-of-the-browser", NUMBER, NUMBER.substring(3));
        assertThat(codes).filteredOn(code -> kept.contains(code)).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    @Tag("OTP-7")
    void noTextOfAValueTellsACodeASessionOrANumber() {
        CodeReservation reservation = desk.reserve(enrolment);
        KeptCode kept = new KeptCode("id", "hash", Channel.SMS, Instant.EPOCH, Instant.EPOCH, false);

        assertThat(List.of(
                                reservation,
                                new SendDecision.Reserved(reservation),
                                enrolment,
                                kept,
                                new SharedEntries.Held<>("1 hash", kept))
                        .toString())
                .doesNotContain(reservation.code(), "session-of-the-browser", NUMBER, "hash");
    }

    @Test
    void everyWriteHasAnEnd() {
        long day = Duration.ofDays(1).toMillis();
        long codeAndMemory = Duration.ofMinutes(25).toMillis();

        String first = desk.send(key);
        assertThat(lifespan(desk.caches().ledgers())).isEqualTo(day);
        assertThat(lifespan(desk.caches().codes())).isEqualTo(codeAndMemory);
        clock.add(Duration.ofSeconds(30));
        String code = desk.send(key);
        assertThat(lifespan(desk.caches().codes())).isEqualTo(codeAndMemory);
        desk.verify(key, CodeDesk.wrong(CodeDesk.wrong(code)).equals(first) ? "000000" : CodeDesk.wrong(code));
        assertThat(lifespan(desk.caches().ledgers())).isEqualTo(day);
        desk.verify(key, code);
        assertThat(lifespan(desk.caches().codes()))
                .isEqualTo(Duration.ofMinutes(15).toMillis());
        assertThat(lifespan(desk.caches().ledgers())).isEqualTo(day);
        clock.add(Duration.ofSeconds(60));
        desk.codes().cancel(desk.reserve(key));
        assertThat(lifespan(desk.caches().ledgers())).isEqualTo(day);
    }

    private static long lifespan(Cache<String, String> cache) {
        assertThat(cache).hasSize(1);
        CacheEntry<String, String> entry =
                cache.getAdvancedCache().getCacheEntry(cache.keySet().iterator().next());
        return entry.getLifespan();
    }

    @ParameterizedTest
    @EmptySource
    @ValueSource(strings = {"2||| ", "1||", "1|a:b||", "1|||soon", "mark 1|id:1||"})
    void aLedgerThatCannotBeReadIsNotAnEmptyOne(String text) {
        desk.caches().ledgers().put("realm/anne", text);

        assertThatThrownBy(() -> desk.codes().reserve(key, Channel.EMAIL))
                .isInstanceOfSatisfying(CodesUnavailableException.class, failed -> assertThat(failed.reason())
                        .isEqualTo(Reason.NO_STORE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1|id|hash|EMAIL|1|2", "1|id|hash|PIGEON|1|2|false", "1|id|hash|EMAIL|1|later|false"})
    void aCodeThatCannotBeReadIsNotNoCode(String text) {
        desk.caches().codes().put(CodeHash.entry(key), "mark " + text);

        assertThatThrownBy(() -> desk.verify(key, "123456")).isInstanceOf(CodesUnavailableException.class);
    }

    @Test
    void aCodeIsReadAsItWasWritten() {
        KeptCode code =
                new KeptCode("id", "key.hash", Channel.SMS, Instant.ofEpochMilli(1), Instant.ofEpochMilli(2), false);

        assertThat(new KeptCodeText().read(new KeptCodeText().write(code))).isEqualTo(code);
        assertThat(new KeptCodeText().read(new KeptCodeText().write(code.taken())))
                .isEqualTo(code.taken());
    }

    @Test
    void whatTheCachesDoNotAnswerIsNotNothing() {
        String code = desk.send(key);
        desk.caches().codes().stop();

        assertThatThrownBy(() -> desk.verify(key, code)).isInstanceOf(CodesUnavailableException.class);
        assertThatThrownBy(() -> desk.codes().state(key)).isInstanceOf(CodesUnavailableException.class);
    }
}
