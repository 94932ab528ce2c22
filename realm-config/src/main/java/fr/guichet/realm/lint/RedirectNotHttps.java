package fr.guichet.realm.lint;

import java.util.List;

/** RFC 9700, 2.6: redirect addresses are https. Paths of the login host itself are relative; loopback is for the local start. */
final class RedirectNotHttps implements LintRule {

    private static boolean isPath(String address) {
        return address.startsWith("/") && !address.startsWith("//");
    }

    private static boolean isHttps(String address) {
        return address.startsWith("https://") || address.startsWith("${");
    }

    @Override
    public String id() {
        return "redirect-not-https";
    }

    @Override
    public String reason() {
        return "a code would travel in the clear, or to whichever application claims the scheme";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        PlainHttp http = PlainHttp.in(realm);
        return RedirectAddresses.of(realm, address -> !isPath(address) && !isHttps(address) && !http.allows(address));
    }
}
