package fr.guichet.realm.lint;

import java.util.ArrayList;
import java.util.List;

/** Every address that the realm leads or speaks to; redirect addresses have a rule of their own. */
final class PlainHttpAddress implements LintRule {

    @Override
    public String id() {
        return "plain-http-address";
    }

    @Override
    public String reason() {
        return "what is sent there can be read and changed on the way";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        PlainHttp http = PlainHttp.in(realm);
        List<List<String>> found = new ArrayList<>();
        LintedRealm.texts(realm.json(), (path, text) -> {
            boolean redirect = path.contains("redirectUris") || path.contains("post.logout.redirect.uris");
            if (!redirect && text.regionMatches(true, 0, "http://", 0, 7) && !http.allows(text)) {
                found.add(path);
            }
        });
        return found;
    }
}
