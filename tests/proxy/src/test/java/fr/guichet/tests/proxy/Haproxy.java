package fr.guichet.tests.proxy;

import fr.guichet.tests.harness.RequiredProgram;
import java.nio.file.Path;
import java.util.List;

/** HAProxy with {@code docker/haproxy/haproxy.cfg} as it is. */
final class Haproxy implements ProxyProgram {
    @Override
    public String name() {
        return "haproxy";
    }

    @Override
    public void require() {
        executable();
    }

    private static String executable() {
        return RequiredProgram.named("haproxy", "install the package haproxy; docker/haproxy is not tested")
                .toString();
    }

    @Override
    public void layOut(Path directory) {
        // The file is used where it stands.
    }

    @Override
    public List<String> check(Path directory) {
        return List.of(executable(), "-c", "-f", configuration());
    }

    @Override
    public List<String> run(Path directory) {
        // A master and its worker, as the official image and Debian's unit start it: only so can it be reloaded.
        return List.of(executable(), "-W", "-db", "-f", configuration());
    }

    @Override
    public String reloadSignal() {
        return "USR2";
    }

    private static String configuration() {
        return DOCKER.resolve("haproxy/haproxy.cfg").toString();
    }
}
