package fr.guichet.onetimecode.code;

import fr.guichet.identity.watch.ClusterLead;
import java.util.Optional;
import org.infinispan.factories.GlobalComponentRegistry;
import org.infinispan.manager.EmbeddedCacheManager;
import org.infinispan.remoting.transport.Transport;
import org.infinispan.remoting.transport.jgroups.JGroupsTransport;
import org.jgroups.JChannel;
import org.jgroups.protocols.FILE_PING;
import org.jgroups.util.Util;

/**
 * The lead of this node in the server's own cluster. The server's discovery by the database is a {@code FILE_PING} of
 * JGroups that writes into a table.
 */
final class ServerLead implements ClusterLead {

    private final JChannel channel;
    private final FILE_PING discovery;

    private ServerLead(JChannel channel, FILE_PING discovery) {
        this.channel = channel;
        this.discovery = discovery;
    }

    /** Empty when this node does not lead, or in a cluster of another discovery, or in none. */
    static Optional<ClusterLead> of(EmbeddedCacheManager manager) {
        if (!manager.isCoordinator()
                || !(GlobalComponentRegistry.componentOf(manager, Transport.class) instanceof JGroupsTransport group)
                || !group.getChannel().isConnected()) {
            return Optional.empty();
        }
        FILE_PING discovery = group.getChannel().getProtocolStack().findProtocol(FILE_PING.class);
        return Optional.ofNullable(discovery).map(found -> new ServerLead(group.getChannel(), found));
    }

    @Override
    public String cluster() {
        return channel.getClusterName();
    }

    @Override
    public String address() {
        return Util.addressToString(channel.getAddress());
    }

    @Override
    public void sayAgain() {
        discovery.writeInfo();
    }
}
