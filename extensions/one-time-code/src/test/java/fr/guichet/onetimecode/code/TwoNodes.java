package fr.guichet.onetimecode.code;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.remoting.transport.jgroups.JGroupsTransport;
import org.jgroups.Address;
import org.jgroups.Event;
import org.jgroups.JChannel;
import org.jgroups.View;
import org.jgroups.protocols.DISCARD;
import org.jgroups.protocols.TCP;
import org.jgroups.protocols.pbcast.GMS;
import org.jgroups.stack.ProtocolStack;
import org.jgroups.util.Util;

/** Two cache managers that talk to each other by TCP on the loopback interface, on free ports. */
final class TwoNodes implements AutoCloseable {

    /** Discovery within this JVM; a node that is gone is noticed by its closed socket. */
    private static final String STACK =
            """
            <config xmlns="urn:org:jgroups">
              <TCP bind_addr="127.0.0.1" bind_port="0" port_range="0" sock_conn_timeout="300"/>
              <LOCAL_PING/>
              <MERGE3 min_interval="1000" max_interval="3000"/>
              <FD_SOCK2 bind_addr="127.0.0.1" client_bind_port="0"/>
              <FD_ALL3 timeout="15000" interval="2000"/>
              <VERIFY_SUSPECT2 timeout="2000"/>
              <pbcast.NAKACK2 use_mcast_xmit="false"/>
              <UNICAST3/>
              <pbcast.STABLE/>
              <pbcast.GMS join_timeout="1000" print_local_addr="false"/>
              <UFC/>
              <MFC/>
              <FRAG4/>
            </config>
            """;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);
    private static final long LOOK_EVERY_NANOS = TimeUnit.MILLISECONDS.toNanos(20);

    private final EmbeddedCacheManager oneManager;
    private final EmbeddedCacheManager otherManager;
    private final CodeDesk one;
    private final CodeDesk other;

    TwoNodes(String cluster, Clock clock) {
        oneManager = node(cluster);
        otherManager = node(cluster);
        one = new CodeDesk(oneManager, clock);
        other = new CodeDesk(otherManager, clock);
    }

    private static EmbeddedCacheManager node(String cluster) {
        GlobalConfigurationBuilder global = GlobalConfigurationBuilder.defaultClusteredBuilder();
        global.transport().clusterName(cluster).addProperty(JGroupsTransport.CONFIGURATION_XML, STACK);
        return new DefaultCacheManager(global.build());
    }

    CodeDesk one() {
        return one;
    }

    CodeDesk other() {
        return other;
    }

    /** Cuts the network between the two, and waits until each believes that it is alone. */
    void cut() {
        managers().forEach(manager -> discard(manager).discardAll(true));
        managers().forEach(manager -> awaitMembers(manager, 1));
    }

    /** Mends it, lets them find each other, and waits until both are one cluster again. */
    void mend() {
        managers().forEach(manager -> discard(manager).discardAll(false));
        Map<Address, View> apart = managers().stream()
                .map(TwoNodes::channel)
                .collect(Collectors.toMap(JChannel::getAddress, JChannel::getView));
        // What the protocol that looks for others says when it has found some.
        for (EmbeddedCacheManager manager : managers()) {
            GMS views = channel(manager).getProtocolStack().findProtocol(GMS.class);
            views.up(new Event(Event.MERGE, apart));
        }
        managers().forEach(manager -> awaitMembers(manager, 2));
    }

    private static DISCARD discard(EmbeddedCacheManager manager) {
        ProtocolStack stack = channel(manager).getProtocolStack();
        DISCARD there = stack.findProtocol(DISCARD.class);
        if (there != null) {
            return there;
        }
        try {
            DISCARD added = new DISCARD();
            stack.insertProtocol(added, ProtocolStack.Position.ABOVE, TCP.class);
            return added;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private List<EmbeddedCacheManager> managers() {
        return List.of(oneManager, otherManager);
    }

    /** Ends the first node as a power cut would: it says goodbye to nobody. */
    void killOne() throws Exception {
        Util.shutdown(channel(oneManager));
        awaitMembers(otherManager, 1);
    }

    private static JChannel channel(EmbeddedCacheManager manager) {
        return ((JGroupsTransport)
                        manager.getCacheManagerConfiguration().transport().transport())
                .getChannel();
    }

    private static void awaitMembers(EmbeddedCacheManager manager, int count) {
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (manager.getMembers().size() != count) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("a node sees " + manager.getMembers());
            }
            LockSupport.parkNanos(LOOK_EVERY_NANOS);
        }
    }

    @Override
    public void close() {
        other.close();
        one.close();
    }
}
