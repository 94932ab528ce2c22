package fr.guichet.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.keycloak.events.Details;
import org.keycloak.events.Event;
import org.keycloak.events.EventStoreProvider;
import org.keycloak.events.admin.AdminEvent;

class MaskingEventStoreTest {

    private final List<String> calls = new ArrayList<>();
    private final List<Object> written = new ArrayList<>();

    /** Stands for the server's own store, which needs its database. */
    private final EventStoreProvider server = (EventStoreProvider) Proxy.newProxyInstance(
            EventStoreProvider.class.getClassLoader(),
            new Class<?>[] {EventStoreProvider.class},
            (proxy, method, arguments) -> {
                calls.add(method.getName() + (arguments == null ? "" : arguments.length));
                if (arguments != null) {
                    written.addAll(Arrays.asList(arguments));
                }
                return null;
            });

    private final MaskingEventStore store = new MaskingEventStore(server, EventMaskingTest.MASKING);

    @Test
    void whatIsWrittenIsMasked() {
        store.onEvent(EventMaskingTest.login(Map.of(Details.USERNAME, "899700356894")));

        assertThat(written).singleElement().satisfies(event -> assertThat(((Event) event).getDetails())
                .containsEntry(Details.USERNAME, "8*****94"));
    }

    @Test
    void whatAnAdministratorDidIsWrittenMasked() {
        store.onEvent(EventMaskingTest.adminEvent("{\"username\":\"899700356894\"}"), true);

        assertThat(((AdminEvent) written.get(0)).getRepresentation()).doesNotContain("899700356894");
        assertThat(written.get(1)).isEqualTo(true);
    }

    @Test
    @SuppressWarnings("deprecation") // one of the calls is, and has to be handed on as long as it exists
    void readingAndClearingAreTheServersOwn() {
        store.createQuery();
        store.createAdminQuery();
        store.clear(null);
        store.clear(null, 1);
        store.clearAdmin(null);
        store.clearAdmin(null, 1);
        store.clearExpiredEvents();

        assertThat(calls)
                .containsExactly(
                        "createQuery",
                        "createAdminQuery",
                        "clear1",
                        "clear2",
                        "clearAdmin1",
                        "clearAdmin2",
                        "clearExpiredEvents");
    }

    /** Two providers of one kind: the server takes the one whose order is highest and above 0. */
    @Test
    void itComesBeforeTheServersOwnStore() {
        assertThat(new MaskingEventStoreFactory().order()).isPositive();
    }
}
