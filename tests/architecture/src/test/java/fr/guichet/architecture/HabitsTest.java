package fr.guichet.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How code is written here, as far as a machine can see it. */
class HabitsTest {

    /** Longer than this, a class does more than its name says. */
    private static final int LONGEST_CLASS = 300;

    @Test
    void theServerLogsForUs() {
        noClasses()
                .that()
                .resideInAnyPackage(GuichetClasses.EXTENSIONS)
                .should(GeneralCodingRules.USE_JAVA_UTIL_LOGGING)
                .orShould(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .check(GuichetClasses.ALL);
    }

    @Test
    void timeComesFromAClockThatAFactoryHandsOut() {
        noClasses()
                .that()
                .resideInAnyPackage(GuichetClasses.EXTENSIONS)
                .and()
                .haveSimpleNameNotEndingWith("Factory")
                .should()
                .callMethodWhere(target(owner(JavaClass.Predicates.equivalentTo(Clock.class)))
                        .and(target(nameMatching("system.*|tick.*"))))
                .orShould()
                .callMethodWhere(target(owner(JavaClass.Predicates.resideInAPackage("java.time")))
                        .and(target(nameMatching("now")))
                        .and(new NoArguments()))
                .orShould()
                .callMethodWhere(target(owner(JavaClass.Predicates.equivalentTo(System.class)))
                        .and(target(nameMatching("currentTimeMillis"))))
                .check(GuichetClasses.ALL);
    }

    @Test
    void aClassIsNamedAfterWhatItDecides() {
        noClasses()
                .should()
                .haveNameMatching(".*(Util|Utils|Helper|Helpers|Misc|Common)")
                .orShould()
                .resideInAnyPackage("..util..", "..utils..", "..helper..", "..helpers..", "..misc..", "..common..")
                .check(GuichetClasses.ALL);
    }

    @Test
    void aClassIsShortEnoughToBeReadInOneGo() {
        Repository repository = Repository.here();
        List<String> tooLong = repository.files(path -> path.endsWith(".java")).stream()
                .filter(file -> lines(file) > LONGEST_CLASS)
                .map(file -> repository.name(file) + ": " + lines(file) + " lines")
                .toList();

        assertThat(tooLong).isEmpty();
    }

    /** Lines of a class with its comments; what it imports is not its own. */
    private static long lines(Path file) {
        return Repository.read(file)
                .lines()
                .filter(line -> !line.startsWith("import "))
                .count();
    }
}
