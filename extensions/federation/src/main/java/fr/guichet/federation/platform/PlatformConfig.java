package fr.guichet.federation.platform;

import fr.guichet.federation.upstream.UpstreamConfig;
import fr.guichet.federation.upstream.WebAddress;
import fr.guichet.identity.CreatableProfessions;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.keycloak.models.IdentityProviderModel;
import org.keycloak.models.RealmModel;

/** The settings of one regional platform, typed. Every mistake is refused when it is saved, with the setting's name. */
final class PlatformConfig extends UpstreamConfig {

    private static final long serialVersionUID = 1L;

    private static final Pattern CLAIM = Pattern.compile("[A-Za-z0-9_.:/-]{1,128}");
    /** Title and links of a page have this much room. */
    private static final int LONGEST_NAME = 60;

    private static final int LONGEST_AGE = 86_400;

    PlatformConfig(IdentityProviderModel model) {
        super(model);
    }

    /** @throws IllegalArgumentException with the setting that is wrong, for the operator */
    @Override
    public void validate(RealmModel realm) {
        super.validate(realm);
        policy();
        platformName();
        platformUrl();
        endsSessionUpstream();
    }

    @Override
    public URI issuer() {
        URI issuer = WebAddress.parse(PlatformProperties.ISSUER, required(PlatformProperties.ISSUER));
        if (issuer.getRawQuery() != null) {
            throw new IllegalArgumentException(PlatformProperties.ISSUER + " has no query.");
        }
        return issuer;
    }

    /** @throws IllegalArgumentException with the setting that is wrong */
    PlatformPolicy policy() {
        return new PlatformPolicy(
                AcceptedLevels.parse(PlatformProperties.ACCEPTED_ACR, required(PlatformProperties.ACCEPTED_ACR)),
                AcceptedMethods.parse(PlatformProperties.ACCEPTED_AMR, required(PlatformProperties.ACCEPTED_AMR)),
                new AuthenticationAge(maximumAge(), clockSkew()),
                identifierClaim(),
                creatableProfessions());
    }

    /** As people know the platform. */
    String platformName() {
        String name = required(PlatformProperties.NAME);
        if (name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException(
                    PlatformProperties.NAME + " is one line of " + LONGEST_NAME + " characters at most.");
        }
        return name;
    }

    /** Where people sign in over there. */
    URI platformUrl() {
        return WebAddress.parse(PlatformProperties.URL, required(PlatformProperties.URL));
    }

    /** People came from the platform to a service beside it: their work there goes on, unless the operator says otherwise. */
    @Override
    protected boolean endsSessionUpstream() {
        return flag(PlatformProperties.LOGOUT);
    }

    private boolean flag(String name) {
        return switch (setting(name).orElse("false")) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(name + " is true or false.");
        };
    }

    private Duration maximumAge() {
        String text = setting(PlatformProperties.MAXIMUM_AGE).orElse(PlatformProperties.DEFAULT_MAXIMUM_AGE);
        if (text.matches("[0-9]{1,5}")) {
            int seconds = Integer.parseInt(text);
            if (seconds >= 1 && seconds <= LONGEST_AGE) {
                return Duration.ofSeconds(seconds);
            }
        }
        throw new IllegalArgumentException(
                PlatformProperties.MAXIMUM_AGE + " is a number of seconds from 1 to " + LONGEST_AGE + ".");
    }

    private String identifierClaim() {
        String claim = setting(PlatformProperties.IDENTIFIER_CLAIM).orElse(PlatformProperties.DEFAULT_IDENTIFIER_CLAIM);
        if (!CLAIM.matcher(claim).matches()) {
            throw new IllegalArgumentException(PlatformProperties.IDENTIFIER_CLAIM + " is not the name of a claim.");
        }
        return claim;
    }

    private CreatableProfessions creatableProfessions() {
        Set<String> codes = setting(PlatformProperties.CREATABLE_PROFESSIONS).stream()
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .map(String::strip)
                .collect(Collectors.toSet());
        try {
            return new CreatableProfessions(codes);
        } catch (IllegalArgumentException wrong) {
            throw new IllegalArgumentException(
                    PlatformProperties.CREATABLE_PROFESSIONS + ": " + wrong.getMessage(), wrong);
        }
    }

    private String required(String name) {
        return setting(name).orElseThrow(() -> new IllegalArgumentException(name + " is not set."));
    }
}
