package fr.guichet.realm.lint;

import java.util.List;

/** RFC 9700, 4.14: refresh tokens are used once. */
final class ReusableRefreshToken implements LintRule {

    @Override
    public String id() {
        return "reusable-refresh-token";
    }

    @Override
    public String reason() {
        return "a stolen refresh token would not show";
    }

    @Override
    public List<List<String>> breaches(LintedRealm realm) {
        return LintedRealm.when(
                !realm.json().path("revokeRefreshToken").asBoolean(false)
                        || realm.json().path("refreshTokenMaxReuse").asInt(0) > 0,
                "revokeRefreshToken");
    }
}
