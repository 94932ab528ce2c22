package fr.guichet.benchmark;

import java.io.IOException;
import org.openjdk.jmh.results.format.ResultFormatType;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

/** Measures memory, then time; see {@code docs/benchmarks.md}. */
public final class Benchmarks {

    private static final int ENTRIES = 1_000_000;
    private static final int ITERATIONS = 5;

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException, RunnerException {
        System.out.println(CrlMemory.measure(ENTRIES));
        new Runner(new OptionsBuilder()
                        .include(CardValidationBenchmark.class.getSimpleName())
                        .forks(1)
                        .warmupIterations(ITERATIONS)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(ITERATIONS)
                        .measurementTime(TimeValue.seconds(1))
                        .resultFormat(ResultFormatType.JSON)
                        .result("target/jmh.json")
                        .build())
                .run();
    }
}
