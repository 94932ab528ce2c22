package fr.guichet.realm.running;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** What an {@code apply} did, said once it is done, and what it did not when it has to stop. */
final class Application {

    private final PrintStream out;
    private final PrintStream err;
    private final List<String> done = new ArrayList<>();

    Application(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    /**
     * Does one thing.
     *
     * @param title of it, without values
     * @param after it, what is not done when this is not
     * @throws StoppedException when it is not done, whyever; that is said
     */
    void run(String title, List<Change> after, Runnable act) throws StoppedException {
        get(title, after, () -> {
            act.run();
            return title;
        });
    }

    /** The same of what gives something. */
    <T> T get(String title, List<Change> after, Supplier<T> act) throws StoppedException {
        try {
            return act.get();
        } catch (RuntimeException e) {
            err.println("stopped at: " + title + ": " + NotDoneException.of(e).getMessage());
            err.println(done.size() + " done before; not done:");
            err.println("    " + title);
            after.forEach(left -> err.println("    " + left.title()));
            throw new StoppedException();
        }
    }

    void did(String title) {
        done.add(title);
        out.println(title);
    }

    int count() {
        return done.size();
    }

    /** It was said. */
    static final class StoppedException extends Exception {

        private static final long serialVersionUID = 1L;
    }
}
