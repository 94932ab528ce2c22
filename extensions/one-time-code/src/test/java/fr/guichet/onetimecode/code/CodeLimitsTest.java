package fr.guichet.onetimecode.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.guichet.identity.AccountKind;
import fr.guichet.onetimecode.code.CodesUnavailableException.Reason;
import fr.guichet.onetimecode.code.InvalidLimitException.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.keycloak.component.ComponentModel;
import org.keycloak.component.ComponentValidationException;
import org.keycloak.provider.ProviderConfigProperty;

/** The limits of a realm, when they are saved and when they are read. */
class CodeLimitsTest {

    private final RealmCodeLimitsFactory factory = new RealmCodeLimitsFactory();

    private static CodePolicy read(Map<String, String> settings) {
        return RealmLimits.of(RealmWithLimits.component("limits", settings));
    }

    @Test
    @Tag("OTP-2")
    void withoutSettingsTheLimitsAreTheDefaults() {
        assertThat(read(Map.of())).isEqualTo(CodePolicy.DEFAULT);
        assertThat(RealmLimits.of(RealmWithLimits.none())).isEqualTo(CodePolicy.DEFAULT);
        assertThat(CodePolicy.DEFAULT.codeLifetime()).isEqualTo(Duration.ofMinutes(10));
    }

    @Test
    void everyDeclaredDefaultIsTheDefault() {
        ComponentModel saved = RealmWithLimits.component("limits", Map.of());
        for (ProviderConfigProperty property : factory.getConfigProperties()) {
            saved.getConfig().putSingle(property.getName(), (String) property.getDefaultValue());
        }

        assertThat(RealmLimits.of(saved)).isEqualTo(CodePolicy.DEFAULT);
    }

    @Test
    void everyLimitCanBeSet() {
        assertThat(read(Map.ofEntries(
                        Map.entry("codeLifetime", "300"),
                        Map.entry("tries", "3"),
                        Map.entry("triesWindow", "1200"),
                        Map.entry("sends", "4"),
                        Map.entry("sendsWindow", "1800"),
                        Map.entry("dailySends", "20"),
                        Map.entry("sendDelays", "10, 20 ,20"),
                        Map.entry("failedSends", "7"),
                        Map.entry("dailySendsToNumber", "6"),
                        Map.entry("trustedDeviceDaysReferent", "1"))))
                .isEqualTo(new CodePolicy(
                        Duration.ofMinutes(5),
                        3,
                        Duration.ofMinutes(20),
                        4,
                        Duration.ofMinutes(30),
                        20,
                        List.of(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ofSeconds(20)),
                        7,
                        6,
                        new TrustedDeviceIntervals(Map.of(
                                AccountKind.ESTABLISHMENT, Duration.ofDays(30),
                                AccountKind.REFERENT, Duration.ofDays(1)))));
    }

    @ParameterizedTest
    @CsvSource({
        "codeLifetime, 59, OUT_OF_RANGE",
        "codeLifetime, 1801, OUT_OF_RANGE",
        "codeLifetime, ten, NOT_A_NUMBER",
        "codeLifetime, -600, NOT_A_NUMBER",
        "codeLifetime, 99999999999, NOT_A_NUMBER",
        "tries, 0, OUT_OF_RANGE",
        "tries, 11, OUT_OF_RANGE",
        "triesWindow, 599, CONTRADICTION",
        "triesWindow, 86401, OUT_OF_RANGE",
        "sends, 0, OUT_OF_RANGE",
        "sends, 21, OUT_OF_RANGE",
        "sendsWindow, 86401, OUT_OF_RANGE",
        "dailySends, 4, CONTRADICTION",
        "dailySends, 101, OUT_OF_RANGE",
        "sendDelays, '30,,60', NOT_A_NUMBER",
        "sendDelays, '60,30', CONTRADICTION",
        "sendDelays, 0, OUT_OF_RANGE",
        "sendDelays, '1,2,3,4,5,6,7,8,9,10,11', OUT_OF_RANGE",
        "failedSends, 0, OUT_OF_RANGE",
        "dailySendsToNumber, 101, OUT_OF_RANGE",
        "trustedDeviceDaysSelfEmployed, 366, OUT_OF_RANGE",
        "trustedDeviceDaysAdministrator, -1, NOT_A_NUMBER",
        "codeLifetimes, 600, UNKNOWN",
    })
    void aLimitThatIsNoneIsRefusedByName(String property, String value, Problem problem) {
        assertThatThrownBy(() -> read(Map.of(property, value)))
                .isInstanceOfSatisfying(InvalidLimitException.class, refused -> {
                    assertThat(refused.property()).isEqualTo(property);
                    assertThat(refused.problem()).isEqualTo(problem);
                });
        assertThatThrownBy(() -> factory.validateConfiguration(
                        null, RealmWithLimits.none(), RealmWithLimits.component(null, Map.of(property, value))))
                .isInstanceOf(ComponentValidationException.class)
                .hasMessageContaining(property);
    }

    @Test
    void aListWhereOneValueIsMeantIsRefused() {
        ComponentModel component = RealmWithLimits.component("limits", Map.of());
        component.getConfig().put("tries", List.of("5", "6"));

        assertThatThrownBy(() -> RealmLimits.of(component))
                .isInstanceOfSatisfying(InvalidLimitException.class, refused -> assertThat(refused.property())
                        .isEqualTo("tries"));
    }

    @Test
    void aRealmHasOneSetOfLimits() {
        ComponentModel first = RealmWithLimits.component("first", Map.of());
        ComponentModel second = RealmWithLimits.component("second", Map.of("tries", "3"));

        assertThatThrownBy(() -> factory.validateConfiguration(null, RealmWithLimits.of(List.of(first)), second))
                .isInstanceOf(ComponentValidationException.class);
        assertThatCode(() -> factory.validateConfiguration(null, RealmWithLimits.of(List.of(first)), first))
                .doesNotThrowAnyException();
        assertUnreadable(List.of(first, second));
    }

    @Test
    void limitsThatCannotBeReadAreNotTheDefaults() {
        assertUnreadable(List.of(RealmWithLimits.component("limits", Map.of("tries", "many"))));
    }

    private static void assertUnreadable(List<ComponentModel> components) {
        assertThatThrownBy(() -> RealmLimits.of(RealmWithLimits.of(components)))
                .isInstanceOfSatisfying(CodesUnavailableException.class, failed -> assertThat(failed.reason())
                        .isEqualTo(Reason.UNREADABLE_LIMITS));
    }

    @Test
    @Tag("OTP-5")
    void theStrictestKindOfAnAccountDecidesHowLongADeviceIsTrusted() {
        TrustedDeviceIntervals intervals = TrustedDeviceIntervals.DEFAULT;

        assertThat(intervals.of(Set.of(AccountKind.SELF_EMPLOYED))).isZero();
        assertThat(intervals.of(Set.of(AccountKind.ESTABLISHMENT))).isEqualTo(Duration.ofDays(30));
        assertThat(intervals.of(Set.of(AccountKind.ESTABLISHMENT, AccountKind.REFERENT)))
                .isZero();
        assertThat(intervals.of(Set.of())).isZero();
    }
}
