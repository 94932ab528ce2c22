package fr.guichet.onetimecode.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever runs the server is told why nobody gets a code; the page says that there is none, and no more. */
class LostStoreTest {

    /** Held, or its handlers are forgotten. */
    private static final Logger OURS = Logger.getLogger("fr.guichet.onetimecode.code");

    private final CodeDesk desk = CodeDesk.alone(CodeDesk.clock());
    private final CodeKey key = CodeDesk.login("anne", "browser");
    private final List<LogRecord> logged = new CopyOnWriteArrayList<>();
    private final Handler handler = new Handler() {
        @Override
        public void publish(LogRecord line) {
            logged.add(line);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @BeforeEach
    void listen() {
        OURS.addHandler(handler);
    }

    @AfterEach
    void stop() {
        OURS.removeHandler(handler);
        desk.close();
    }

    @Test
    void cachesThatDoNotAnswerAreToldToTheOperator() {
        desk.caches().codes().stop();

        assertThatThrownBy(() -> desk.codes().state(key)).isInstanceOf(CodesUnavailableException.class);

        assertThat(logged).anySatisfy(line -> assertThat(isError(line)).isTrue());
    }

    @Test
    void anEntryThatCannotBeReadIsToldWithoutIt() {
        desk.caches().ledgers().put("realm/anne", "mark 2|a count of tomorrow");

        assertThatThrownBy(() -> desk.codes().state(key)).isInstanceOf(CodesUnavailableException.class);

        assertThat(logged)
                .anySatisfy(line -> assertThat(isError(line)).isTrue())
                .noneSatisfy(line -> assertThat(line.getMessage()).contains("tomorrow"));
    }

    /** By number: JBoss Logging has levels of its own, with the numbers of the JDK's. */
    private static boolean isError(LogRecord line) {
        return line.getLevel().intValue() >= Level.SEVERE.intValue();
    }
}
