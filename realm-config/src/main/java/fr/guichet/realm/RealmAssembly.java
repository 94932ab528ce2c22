package fr.guichet.realm;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * Assembles the realm {@code professionnels} for {@code kc.sh start --import-realm}: the fragments this module carries,
 * those of the options it was given, then the overlays of an environment, each laid over what came before. No value of the environment goes into the file:
 * the server resolves the placeholders when it imports.
 */
public final class RealmAssembly {

    private final List<Fragment> fragments;
    private final List<Fragment> packagedOverlays;

    /** The realm as this module carries it. */
    public RealmAssembly() {
        this(Fragment.ofRealm());
    }

    /** The same realm with one more part. */
    public RealmAssembly with(RealmOption option) {
        List<Fragment> more = new ArrayList<>(fragments);
        more.add(Fragment.of(option));
        return new RealmAssembly(more, packagedOverlays);
    }

    /** The same realm for one kind of place; its overlay is laid before those that are given as files. */
    public RealmAssembly in(Deployment deployment) {
        List<Fragment> more = new ArrayList<>(packagedOverlays);
        more.add(Fragment.of(deployment));
        return new RealmAssembly(fragments, more);
    }

    RealmAssembly(List<Fragment> fragments) {
        this(fragments, List.of());
    }

    private RealmAssembly(List<Fragment> fragments, List<Fragment> packagedOverlays) {
        this.fragments = List.copyOf(fragments);
        this.packagedOverlays = List.copyOf(packagedOverlays);
    }

    /**
     * Writes the realm as JSON.
     *
     * @param out file to write; its folder is created
     * @param overlays YAML files with an environment's differences, in order
     * @return {@code out}
     * @throws RealmRefusedException when two fragments say the same thing, or a file cannot be read
     */
    public Path assemble(Path out, List<Path> overlays) {
        try {
            Path folder = out.toAbsolutePath().getParent();
            Files.createDirectories(folder);
            String json = new ObjectMapper()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(FlowBindings.imported(realm(overlays)));
            Files.writeString(out, json + "\n", StandardCharsets.UTF_8);
            return out;
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the realm cannot be written to " + out, unwritable);
        }
    }

    /** Every variable of the environment that the realm and these overlays refer to. */
    public SortedSet<Placeholder> placeholders(List<Path> overlays) {
        return Placeholder.in(realm(overlays));
    }

    /**
     * Checks an environment before a start with it.
     *
     * @param environment as of {@link System#getenv()}
     * @param overlays the ones given to {@link #assemble}
     * @throws RealmRefusedException naming every variable that is not set or cannot be used
     */
    public void requireEnvironment(Map<String, String> environment, List<Path> overlays) {
        List<String> refusals = RealmEnvironment.refusals(placeholders(overlays), environment);
        if (!refusals.isEmpty()) {
            throw new RealmRefusedException("the environment cannot start the realm: " + String.join("; ", refusals));
        }
    }

    ObjectNode realm(List<Path> overlays) {
        return document(overlays).realm();
    }

    /** The realm with what is said beside it, for its lint and its comparison with a running one. */
    RealmDocument document(List<Path> overlays) {
        FragmentMerge merge = new FragmentMerge();
        fragments.forEach(merge::add);
        ObjectNode merged = merge.result();
        packagedOverlays.forEach(overlay -> OverlayMerge.lay(merged, overlay.content()));
        overlays.forEach(
                overlay -> OverlayMerge.lay(merged, Fragment.ofFile(overlay).content()));
        return new RealmDocument(merged);
    }

    /**
     * Command line: {@code assemble <out.json> [overlay.yaml…]}, {@code placeholders [overlay.yaml…]},
     * {@code check-environment [overlay.yaml…]}, {@code lint [overlay.yaml…]}, {@code prepare <out.json> [overlay.yaml…]},
     * which is the last two and then {@code assemble}, each with {@code --with=<option>} as often as
     * there are options to take and {@code --for=<place>}; {@code plan}, {@code drift} and {@code apply}
     * {@code <server> [overlay.yaml…]} and {@code establishments <file.csv> <server> [realm]}, which have statuses of their
     * own; {@code master}, which prints the settings for the server's own realm. Ends with status 1 when the realm is refused, 2 when the arguments are.
     */
    public static void main(String[] arguments) {
        int status = run(List.of(arguments), System.getenv(), System.out, System.err);
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * The same without ending the process.
     *
     * @param environment as of {@link System#getenv()}
     * @return the status to end with
     */
    public static int run(List<String> arguments, Map<String, String> environment, PrintStream out, PrintStream err) {
        return new RealmCommand(new RealmAssembly(), environment, out, err).run(arguments.toArray(String[]::new));
    }
}
