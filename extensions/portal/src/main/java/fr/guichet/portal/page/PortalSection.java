package fr.guichet.portal.page;

import fr.guichet.identity.AssuranceLevel;
import fr.guichet.portal.Caller;
import java.util.Optional;
import org.keycloak.provider.Provider;

/**
 * A section of "Mon espace", the pages that the server renders for people who are logged in, at
 * {@code /realms/{realm}/espace/{section}}. Its factory's id is the segment of the address.
 */
public interface PortalSection extends Provider {

    /** Key of the text that leads to this section in the navigation. */
    String navigationKey();

    /** Whether the navigation shows this section; whoever knows the address is judged by its resource all the same. */
    boolean visibleTo(Caller caller);

    /** What a login must have proven for any page of this section; a lower one is raised on the way. */
    default AssuranceLevel minimumLevel() {
        return AssuranceLevel.EIDAS1;
    }

    /**
     * The JAX-RS resource of this section for who is logged in. Its class is public, and its jar has a
     * {@code META-INF/beans.xml}: the server reads the addresses from its index.
     */
    Object resource(SectionPages pages, Caller caller);

    /**
     * The resource for everybody, in place of {@link #resource}, for a section that is open to people who are not logged
     * in. Where it needs to know who calls, it asks {@link SectionPages#require}.
     */
    default Optional<Object> publicResource(SectionPages pages) {
        return Optional.empty();
    }

    @Override
    default void close() {}
}
