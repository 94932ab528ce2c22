package fr.guichet.realm.running;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of the server's answer counts as another value than that of the files. */
class ValueComparisonTest {

    private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # the server's answer   | the files
                    {a: 1, b: 2}            | {a: 1}
                    {a: '1'}                | {a: 1}
                    {a: 'true'}             | {a: true}
                    {}                      | {a: ''}
                    {}                      | {authorizationServicesEnabled: false}
                    {}                      | {a: []}
                    {}                      | {a: null}
                    {a: ''}                 | {a: null}
                    {a: [y, x]}             | {a: [x, y]}
                    {a: '{"y":2,"x":1}'}    | {a: '{"x":1,"y":2}'}
                    {a: {b: 1, c: 2}}       | {a: {c: 2}}
                    """)
    void theSameSaidOtherwiseIsTheSame(String running, String wanted) {
        assertThat(differences(running, wanted, false)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {a: 1}                  | {a: 2}               | a
                    {}                      | {a: true}            | a
                    {}                      | {a: false}           | a
                    {attributes: {}}        | {attributes: {use.refresh.tokens: 'false'}} | attributes/use.refresh.tokens
                    {config: {}}            | {config: {introspection.token.claim: 'false'}} | config/introspection.token.claim
                    {config: {}}            | {config: {enabled: 'false'}} | config/enabled
                    {}                      | {a: 0}               | a
                    {a: 'x'}                | {a: ''}              | a
                    {a: 'x'}                | {a: null}            | a
                    {a: true}               | {a: false}           | a
                    {a: [x, y]}             | {a: [x]}             | a
                    {a: [x]}                | {a: [x, y]}          | a
                    {a: {b: 1}}             | {a: {b: 2}}          | a/b
                    {a: '{"x":1}'}          | {a: '{"x":2}'}       | a
                    {a: [{name: n, b: 1}]}  | {a: [{name: n, b: 2}]} | a[n]/b
                    {a: [{name: n}]}        | {a: [{name: m}]}     | a
                    """)
    void anotherValueIsToldByItsPath(String running, String wanted, String path) {
        assertThat(differences(running, wanted, false))
                .extracting(Difference::path)
                .containsExactly(path);
    }

    @Test
    void whatTheFilesSayAllOfHasNothingBesideAndAnOrder() {
        assertThat(differences("{a: 1, b: 2}", "{a: 1}", true))
                .extracting(Difference::toString)
                .containsExactly("b: 2 -> nothing");
        assertThat(differences("{a: [y, x]}", "{a: [x, y]}", true)).hasSize(1);
        assertThat(differences("{a: 1, b: '', multivalued: false, '@id': 7}", "{a: 1}", true))
                .isEmpty();
        assertThat(differences(
                        "{executors: [{configuration: {auto-configure: false}}]}",
                        "{executors: [{configuration: {}}]}",
                        true))
                .extracting(Difference::path)
                .containsExactly("executors[0]/configuration/auto-configure");
    }

    @Test
    void aListThatTheServerAddsToIsMissedOnlyWhatItLacks() {
        assertThat(new ValueComparison(Set.of("a"), false, (path, value, there) -> false)
                        .between(read("{a: [x, y, z]}"), read("{a: [x]}")))
                .isEmpty();
        assertThat(new ValueComparison(Set.of("a"), false, (path, value, there) -> false)
                        .between(read("{a: [y]}"), read("{a: [x]}")))
                .hasSize(1);
    }

    @Test
    void aSecretIsComparedElsewhereAndNeverShown() {
        List<Difference> differences = new ValueComparison(
                        Set.of(), false, (path, value, there) -> !value.equals(there.asText()))
                .between(
                        read("{config: {clientSecret: before, other: 1}, secret: same}"),
                        read("{config: {clientSecret: after, other: 2}, secret: same}"));

        assertThat(differences)
                .extracting(Difference::toString)
                .containsExactly("config/clientSecret: *** -> ***", "config/other: 1 -> 2");
    }

    @Test
    void aSecretThatIsSetForTheFirstTimeIsSaidToBeSet() {
        assertThat(new ValueComparison(Set.of(), false, (path, value, there) -> true)
                        .between(read("{}"), read("{secret: after}")))
                .extracting(Difference::toString)
                .containsExactly("secret: nothing -> ***");
    }

    private static List<Difference> differences(String running, String wanted, boolean exact) {
        return new ValueComparison(Set.of(), exact, (path, value, there) -> false).between(read(running), read(wanted));
    }

    static JsonNode read(String yaml) {
        try {
            return YAML.readTree(yaml);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
