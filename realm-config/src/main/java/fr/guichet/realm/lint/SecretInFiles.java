package fr.guichet.realm.lint;

import fr.guichet.realm.SecretNames;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Secrets come by variables of the environment without a default (decision 7). */
final class SecretInFiles implements LintRule {

    /** With nothing for a default where its user can do without a secret; or a reference to the server's vault. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{[A-Z][A-Z0-9_]*:?}|\\$\\{vault\\.[^}]+}");

    @Override
    public String id() {
        return "secret-in-files";
    }

    @Override
    public String reason() {
        return "a secret or its default stands in a file that many can read";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        List<List<String>> found = new ArrayList<>();
        LintedRealm.texts(realm.files(), (path, text) -> {
            if (SecretNames.isSetting(path.get(path.size() - 1))
                    && !text.isEmpty()
                    && !VARIABLE.matcher(text).matches()) {
                found.add(path);
            }
        });
        return found;
    }
}
