package fr.guichet.tests.cluster;

import fr.guichet.tests.harness.RequiredProgram;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A network for nodes, of Linux's own parts: a namespace for each node, and one that is the switch between them. The test
 * is at a port of the switch too. {@link #cut} keeps the nodes from each other, silently as a broken switch does, and
 * neither from the test nor from the database.
 */
final class NodeNetwork implements AutoCloseable {
    private static final Path NAMESPACES = Path.of("/run/netns");
    /** {@code 10.213.0.0/24} to {@code 10.213.249.0/24}. */
    private static final int NETWORKS = 250;

    private static final String HINT =
            "apt-get install iproute2, as root; what a cut between nodes does to logins is not tested";

    private final String ip = RequiredProgram.named("ip", HINT).toString();
    private final String bridge = RequiredProgram.named("bridge", HINT).toString();
    /** In the names of its parts and in its addresses. */
    private final int number;

    private final int nodes;

    private NodeNetwork(int number, int nodes) {
        this.number = number;
        this.nodes = nodes;
    }

    /** Makes it; where that is not allowed, the calling test is skipped by name, or fails on CI. */
    static NodeNetwork of(int nodes) {
        int first = ThreadLocalRandom.current().nextInt(NETWORKS);
        NodeNetwork network = IntStream.range(0, NETWORKS)
                .mapToObj(tried -> new NodeNetwork((first + tried) % NETWORKS, nodes))
                .filter(NodeNetwork::isFree)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Other runs have all networks"));
        try {
            network.make();
            return network;
        } catch (RuntimeException e) {
            network.close();
            throw e;
        }
    }

    /** The name of the switch is the claim: of two runs on one machine that want a number, one alone can make it. */
    private boolean isFree() {
        if (hasAddress(test()) || Files.exists(NAMESPACES.resolve(theSwitch()))) {
            return false;
        }
        boolean made = succeeds(ip, "netns", "add", theSwitch());
        if (!made && !Files.exists(NAMESPACES.resolve(theSwitch()))) {
            RequiredProgram.missing("No network namespaces for this user: " + HINT);
        }
        return made;
    }

    /** Whether the machine has it already, by whatever else uses that network. */
    private static boolean hasAddress(String address) {
        try {
            return NetworkInterface.getByInetAddress(InetAddress.getByName(address)) != null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make() {
        run(ip, "-n", theSwitch(), "link", "add", "br0", "type", "bridge");
        run(ip, "-n", theSwitch(), "link", "set", "br0", "up");
        run(ip, "link", "add", ofTheTest(), "type", "veth", "peer", "name", "test", "netns", theSwitch());
        run(ip, "addr", "add", test() + "/24", "dev", ofTheTest());
        run(ip, "link", "set", ofTheTest(), "up");
        plugIn("test");
        IntStream.range(0, nodes).forEach(this::makeNode);
    }

    private void makeNode(int node) {
        run(ip, "netns", "add", name(node));
        run(
                ip,
                "-n",
                theSwitch(),
                "link",
                "add",
                port(node),
                "type",
                "veth",
                "peer",
                "name",
                "eth0",
                "netns",
                name(node));
        plugIn(port(node));
        run(ip, "-n", name(node), "addr", "add", address(node) + "/24", "dev", "eth0");
        run(ip, "-n", name(node), "link", "set", "eth0", "up");
        run(ip, "-n", name(node), "link", "set", "lo", "up");
    }

    private void plugIn(String port) {
        run(ip, "-n", theSwitch(), "link", "set", port, "master", "br0", "up");
    }

    /** Address of the test. */
    String test() {
        return subnet() + ".254";
    }

    /** Address of a node, counted from 0. */
    String address(int node) {
        return subnet() + "." + (node + 1);
    }

    /** What a command begins with that runs at that node. */
    String[] at(int node) {
        return new String[] {ip, "netns", "exec", name(node)};
    }

    /** From now on no node gets a packet from another. */
    void cut() {
        isolate("on");
    }

    void mend() {
        isolate("off");
    }

    private void isolate(String word) {
        for (int node = 0; node < nodes; node++) {
            run(bridge, "-n", theSwitch(), "link", "set", "dev", port(node), "isolated", word);
        }
    }

    private String subnet() {
        return "10.213." + number;
    }

    private String theSwitch() {
        return "guichet-" + number;
    }

    private String name(int node) {
        return theSwitch() + "-" + node;
    }

    private static String port(int node) {
        return "node" + node;
    }

    private String ofTheTest() {
        return "gui" + number;
    }

    /** With the namespaces everything in them goes, and the other end of every cable. */
    @Override
    public void close() {
        succeeds(ip, "link", "del", ofTheTest());
        Stream.concat(IntStream.range(0, nodes).mapToObj(this::name), Stream.of(theSwitch()))
                .forEach(namespace -> succeeds(ip, "netns", "del", namespace));
    }

    private static void run(String... command) {
        if (!succeeds(command)) {
            throw new IllegalStateException("Failed: " + String.join(" ", command));
        }
    }

    private static boolean succeeds(String... command) {
        try {
            List<String> line = new ArrayList<>(List.of(command));
            Process process = new ProcessBuilder(line)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("/dev/null").toFile())
                    .start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
