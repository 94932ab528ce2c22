package fr.guichet.local;

import java.io.PrintStream;
import java.util.Locale;

/** Prints each step of a start as it begins, with the time since the start. */
final class Steps implements Progress {
    private final PrintStream out;
    private final long start = System.nanoTime();

    Steps(PrintStream out) {
        this.out = out;
    }

    @Override
    public void begins(String step) {
        out.println(elapsed() + "  " + step);
    }

    void done() {
        out.println(elapsed() + "  ready");
    }

    private String elapsed() {
        return String.format(Locale.ROOT, "[%5.1f s]", (System.nanoTime() - start) / 1e9);
    }
}
