package fr.guichet.realm.running;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is held takes part in a rename, and nothing else does. */
class ResourceIdTest {

    @ParameterizedTest
    @CsvSource({
        "client,a,client,a,b,b",
        "client,a/x,client,a,b,a/x",
        "client-mapper,a/x,client,a,b,b/x",
        "client-mapper,ab/x,client,a,b,ab/x",
        "client-mapper,a/x,client-scope,a,b,a/x",
        "client-scope-mapper,a/x,client-scope,a,b,b/x",
        "client-role,a/x,client,a,b,b/x",
        "client-role-composites,a/x,client,a,b,b/x",
        "client-role-composites,a/x,client-role,a/x,a/y,a/y",
        "scope-mapping,a/x,client,a,b,b/x",
        "realm-scope-mapping,a,client,a,b,b",
        "role-composites,a,role,a,b,b",
        "group,/a/x/y,group,/a/x,/a/z,/a/z/y",
        "group,/ab,group,/a,/b,/ab",
        "realm,a,client,a,b,a"
    })
    void whatIsHeldByWhatIsRenamedHasAnotherNameToo(
            String kind, String name, String renamed, String from, String to, String after) {
        ResourceId id = id(kind, name);

        assertThat(id.after(id(renamed, from), id(renamed, to))).isEqualTo(id(kind, after));
    }

    @ParameterizedTest
    @CsvSource({"client-role,a/x,a,x", "group,/a/x,/a,x", "group,/a,'',a", "client-mapper,a/x/y,a,x/y"})
    void aNameTellsItsHolder(String kind, String name, String holder, String own) {
        assertThat(id(kind, name).holder()).isEqualTo(holder);
        assertThat(id(kind, name).ownName()).isEqualTo(own);
    }

    private static ResourceId id(String kind, String name) {
        return new ResourceId(ResourceKind.of(kind).orElseThrow(), name);
    }
}
