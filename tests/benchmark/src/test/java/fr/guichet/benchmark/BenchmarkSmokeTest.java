package fr.guichet.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

class BenchmarkSmokeTest {

    @Test
    void everyBenchmarkRuns() throws Exception {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(CardValidationBenchmark.class.getSimpleName())
                        .param("entries", "1000")
                        .param("cards", "3")
                        .forks(0)
                        .warmupIterations(0)
                        .measurementIterations(1)
                        .measurementTime(TimeValue.milliseconds(20))
                        .shouldFailOnError(true)
                        .verbosity(VerboseMode.SILENT)
                        .build())
                .run();

        assertThat(results).hasSize(3);
    }

    @Test
    void theIndexOfACrlRetainsLessThanTheJdks() throws Exception {
        CrlMemory.Retained retained = CrlMemory.measure(50_000);

        assertThat(retained.indexBytes()).isLessThan(retained.jdkBytes() / 3);
    }
}
