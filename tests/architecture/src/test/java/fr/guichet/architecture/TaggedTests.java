package fr.guichet.architecture;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which tests carry which tag, read from their sources: a test that could not run here counts as well. */
final class TaggedTests {

    private static final Pattern TAG = Pattern.compile("@Tag\\(\"([A-Z]+-[0-9]+)\"\\)");
    private static final Pattern TYPE = Pattern.compile("^(?:public |abstract |final )*(?:class|interface) (\\w+)");
    private static final Pattern METHOD =
            Pattern.compile("^(?!return |throw |new |else )[\\w<>\\[\\], .]+ (\\w+)\\(.*");

    private final SortedMap<String, SortedSet<String>> testsByTag = new TreeMap<>();

    private TaggedTests() {}

    static TaggedTests of(Repository repository) {
        TaggedTests tests = new TaggedTests();
        repository.files(path -> path.matches(".*/src/test/java/.*\\.java")).forEach(tests::read);
        return tests;
    }

    /** Every tag in use. */
    Set<String> tags() {
        return testsByTag.keySet();
    }

    /** {@code Class} or {@code Class.method}, in alphabetical order; empty when no test has the tag. */
    SortedSet<String> with(String tag) {
        return testsByTag.getOrDefault(tag, new TreeSet<>());
    }

    private void read(Path source) {
        String file = source.getFileName().toString().replace(".java", "");
        List<String> pending = new ArrayList<>();
        for (String line : Repository.read(source).lines().map(String::strip).toList()) {
            Matcher tag = TAG.matcher(line);
            while (tag.find()) {
                pending.add(tag.group(1));
            }
            String rest = line.replaceAll("@\\w+(\\([^)]*\\))? *", "");
            Matcher type = TYPE.matcher(rest);
            Matcher method = METHOD.matcher(rest);
            if (!pending.isEmpty() && type.find()) {
                note(pending, type.group(1).equals(file) ? file : file + "." + type.group(1));
            } else if (!pending.isEmpty() && method.matches()) {
                note(pending, file + "." + method.group(1));
            }
        }
        if (!pending.isEmpty()) {
            throw new IllegalStateException("tags without a test in " + file + ": " + pending);
        }
    }

    private void note(List<String> tags, String test) {
        tags.forEach(
                tag -> testsByTag.computeIfAbsent(tag, any -> new TreeSet<>()).add(test));
        tags.clear();
    }
}
