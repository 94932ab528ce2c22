package fr.guichet.realm.running;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import fr.guichet.realm.Deployment;
import fr.guichet.realm.RealmRefusedException;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** {@code plan}, {@code drift} and {@code apply} of one realm on one server. */
public final class RealmOperations {

    /** Nothing is different, or everything was done. */
    public static final int DONE = 0;

    /** The files, the environment or the running realm do not allow it; nothing was tried. */
    public static final int REFUSED = 1;

    /** There is something to change. */
    public static final int CHANGES = 2;

    /** The server was not reached or did not do it. */
    public static final int NOT_DONE = 3;

    private final Map<String, String> environment;
    private final WantedRealm wanted;
    private final Migrations migrations;
    private final AdminConnection server;
    private final boolean prune;
    private final boolean setUnknownSecrets;
    private final PrintStream out;
    private final PrintStream err;

    /**
     * Prepares them; nothing is asked of the server yet.
     *
     * @param access to the server
     * @param realm of the files, with the values of the environment
     * @param migrations of the files
     * @param environment may hold the key of the secrets' fingerprints
     * @param prune whether what the files do not name goes
     * @param setUnknownSecrets whether secrets that cannot be compared are set
     * @throws RealmRefusedException when the files hold what these commands do not bring about
     */
    public RealmOperations(
            AdminAccess access,
            ObjectNode realm,
            JsonNode migrations,
            Map<String, String> environment,
            boolean prune,
            boolean setUnknownSecrets,
            PrintStream out,
            PrintStream err) {
        this.environment = Map.copyOf(environment);
        this.wanted = new WantedRealm(realm);
        this.migrations = new Migrations(
                migrations, realm.path("attributes").path(Migrations.VERSION).asText("0"));
        if (this.migrations.concern(ResourceKind.GROUP) && !this.wanted.namesGroups()) {
            throw new RealmRefusedException("migrations: of groups, which the files do not name (groups: [] does)");
        }
        this.server = new AdminConnection(access, wanted.name(), Clock.systemUTC());
        this.prune = prune;
        this.setUnknownSecrets = setUnknownSecrets;
        this.out = out;
        this.err = err;
    }

    /** What a comparison needs and gives. */
    private record Compared(RunningRealm running, SecretLedger secrets, Plan plan) {}

    /** Shows what apply would do; the status to end with. */
    public int plan(boolean json) {
        Optional<Compared> compared = compared();
        if (compared.isEmpty()) {
            Plan plan = new Plan(
                    wanted.name(),
                    0,
                    migrations.version(),
                    List.of(Change.create(new ResourceId(ResourceKind.REALM, wanted.name()))),
                    new TreeSet<>());
            return shown(plan, json);
        }
        return shown(compared.get().plan(), json);
    }

    private int shown(Plan plan, boolean json) {
        out.print(json ? plan.json() + "\n" : plan.text());
        return plan.isEmpty() ? DONE : CHANGES;
    }

    /** Tells what is not as the files say on a realm that was brought there; the status to end with. */
    public int drift(boolean json) {
        Optional<Compared> compared = compared();
        if (compared.isEmpty()) {
            err.println("the server has no realm " + wanted.name());
            return CHANGES;
        }
        Plan plan = compared.get().plan();
        if (plan.runningVersion() < plan.filesVersion()) {
            err.println("the realm is of version " + plan.runningVersion() + " of the files, these are of version "
                    + plan.filesVersion() + ": differences may be the files'");
        }
        return shown(plan, json);
    }

    /** Does it, and says each thing once it is done; the status to end with. */
    public int apply() {
        Optional<Compared> before = compared();
        List<String> done = new ArrayList<>();
        if (before.isEmpty()) {
            server.createRealm(wanted.whole());
            done.add("create realm " + wanted.name());
            out.println(done.get(0));
        }
        Compared compared = before.or(this::compared)
                .orElseThrow(() -> new NotDoneException("the realm was made and cannot be read"));
        ResourceWriter writer = new ResourceWriter(server, wanted, compared.running());
        List<Change> changes = compared.plan().changes();
        for (int i = 0; i < changes.size(); i++) {
            try {
                writer.write(changes.get(i));
            } catch (NotDoneException stopped) {
                err.println("stopped at: " + changes.get(i).title() + ": " + stopped.getMessage());
                err.println(done.size() + " done before; not done:");
                changes.subList(i, changes.size()).forEach(left -> err.println("    " + left.title()));
                return NOT_DONE;
            }
            done.add(changes.get(i).title());
            out.println(done.get(done.size() - 1));
        }
        if (!done.isEmpty()) {
            remember(compared, before.isEmpty());
        }
        compared.plan().unknownSecrets().stream()
                .filter(name -> !setUnknownSecrets && before.isPresent())
                .forEach(name -> out.println("left alone, not known whether it is the same: " + name));
        out.println(done.isEmpty() ? "nothing to change" : done.size() + " done");
        return DONE;
    }

    private void remember(Compared compared, boolean made) {
        Optional<String> attribute = compared.secrets().attribute(made);
        if (attribute.isPresent() && !attribute.equals(compared.running().attribute(SecretLedger.ATTRIBUTE))) {
            ObjectNode realm = (ObjectNode) server.get("");
            realm.withObjectProperty("attributes").put(SecretLedger.ATTRIBUTE, attribute.get());
            server.put("", realm);
        }
    }

    private Optional<Compared> compared() {
        return RunningRealm.read(server, wanted).map(this::compared);
    }

    private Compared compared(RunningRealm read) {
        refuseAnotherEnvironment(read);
        RunningRealm running = read;
        List<Change> changes = new ArrayList<>();
        List<Change> last = new ArrayList<>();
        for (Change change : migrations.of(read)) {
            if (change.act() == Change.Act.RENAME) {
                running = running.renamed(change.from().orElseThrow(), change.id());
                changes.add(change);
            } else if (!wanted.names(change.id())) {
                last.add(change);
            }
        }
        running.named(server, wanted);
        SecretLedger secrets = new SecretLedger(environment, read.attribute(SecretLedger.ATTRIBUTE), setUnknownSecrets);
        changes.addAll(new RealmComparison(wanted, secrets).changes(running, prune));
        refuseToUnlink(changes, last);
        last.stream().filter(change -> !changes.contains(change)).forEach(changes::add);
        new RunningGroups(server).refuseToEmpty(changes, running);
        return new Compared(
                running,
                secrets,
                new Plan(
                        wanted.name(),
                        Migrations.versionOf(read),
                        migrations.version(),
                        changes,
                        setUnknownSecrets ? new TreeSet<>() : secrets.unknown()));
    }

    /** A pipeline that forgot a file would part people from their means of login for good: links go with a provider. */
    private static void refuseToUnlink(List<Change> changes, List<Change> said) {
        changes.stream()
                .filter(change -> change.act() == Change.Act.DELETE
                        && change.id().kind() == ResourceKind.IDENTITY_PROVIDER
                        && !said.contains(change))
                .findFirst()
                .ifPresent(change -> {
                    throw new RealmRefusedException(change.title()
                            + ": every link that people have with it would go too. Give the file that names it, or say"
                            + " under migrations that it is gone");
                });
    }

    /** The files of staging are not for the realm of production. */
    private void refuseAnotherEnvironment(RunningRealm running) {
        String files =
                wanted.settings().path("attributes").path(Deployment.ATTRIBUTE).asText();
        running.attribute(Deployment.ATTRIBUTE)
                .filter(there -> !there.equals(files))
                .ifPresent(there -> {
                    throw new RealmRefusedException("the realm is that of " + there + ", the files are those of "
                            + (files.isEmpty() ? "no place in particular" : files));
                });
    }
}
