package fr.guichet.onetimecode.code;

import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.remoting.transport.jgroups.JGroupsTransport;
import org.jgroups.JChannel;
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
              <FD_ALL3 timeout="5000" interval="1000"/>
              <VERIFY_SUSPECT2 timeout="500"/>
              <pbcast.NAKACK2 use_mcast_xmit="false"/>
              <UNICAST3/>
              <pbcast.STABLE/>
              <pbcast.GMS join_timeout="1000" print_local_addr="false"/>
              <UFC/>
              <MFC/>
              <FRAG4/>
            </config>
            """;

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
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

    /** Ends the first node as a power cut would: it says goodbye to nobody. */
    void killOne() throws Exception {
        JChannel channel = ((JGroupsTransport)
                        oneManager.getCacheManagerConfiguration().transport().transport())
                .getChannel();
        Util.shutdown(channel);
        long deadline = System.nanoTime() + PATIENCE_NANOS;
        while (otherManager.getMembers().size() > 1) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("the other node still sees " + otherManager.getMembers());
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
