package no.rebookly.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static java.util.stream.Collectors.toSet;
import static no.rebookly.architecture.Product.CLASSES;
import static no.rebookly.architecture.Product.builtIn;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

class HouseStyleTest {
    /** Where a clock and a source of ids may be made: what puts the system together for AWS and on one machine. */
    private static final DescribedPredicate<JavaClass> COMPOSITION = describe(
            "the composition",
            type -> type.getName().equals("no.rebookly.aws.AwsPlatform")
                    || type.getPackageName().startsWith("no.rebookly.local"));

    private static final DescribedPredicate<JavaClass> MEASURES_OR_TESTS =
            builtIn("infrastructure/benchmarks").or(builtIn("shared/testing"));

    @Test
    void oneClassReadsTheEnvironment() {
        var readers = CLASSES.stream()
                .filter(not(MEASURES_OR_TESTS))
                .filter(type -> type.getAccessesFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(System.class)
                                && call.getName().equals("getenv")))
                .map(JavaClass::getName)
                .collect(toSet());
        assertThat(readers).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void nobodyReadsTheClockPastTheOneThatIsHandedIn() {
        noClasses()
                .that(not(MEASURES_OR_TESTS))
                .should()
                .accessTargetWhere(describe("reads the clock of the machine", HouseStyleTest::readsTheClock))
                .check(CLASSES);
    }

    @Test
    void onlyTheCompositionMakesClocksAndChance() {
        noClasses()
                .that(not(MEASURES_OR_TESTS).and(not(COMPOSITION)))
                .should()
                .accessTargetWhere(describe("makes a clock or a random value", HouseStyleTest::makesClockOrChance))
                .check(CLASSES);
    }

    /** One exception: on one machine somebody has to do the work of DynamoDB's TTL, which sees the whole table too. */
    @Test
    void noTableIsScanned() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName("no.rebookly.local.dynamodb.Expirer")
                .should()
                .accessTargetWhere(describe(
                        "scans a table",
                        access -> access.getTargetOwner().getPackageName().startsWith("software.amazon.awssdk.")
                                && (access.getName().equals("scan")
                                        || access.getName().equals("scanPaginator"))))
                .check(CLASSES);
    }

    /** Whoever follows a link says what its agent is: a pattern could be made to take for ever by what it says. */
    @Test
    void agentsAreComparedWithoutPatterns() {
        noClasses()
                .that()
                .haveNameMatching("no\\.rebookly\\.link\\.(KnownAgents|VisitorClassifier).*")
                .should()
                .accessTargetWhere(describe(
                        "uses a pattern",
                        access -> access.getTargetOwner().getPackageName().equals("java.util.regex")
                                || (access.getTargetOwner().isEquivalentTo(String.class)
                                        && List.of("matches", "replaceAll", "replaceFirst", "split")
                                                .contains(access.getName()))))
                .check(CLASSES);
    }

    @Test
    void noStaticFieldChanges() {
        fields().that()
                .areStatic()
                .and()
                .areDeclaredInClassesThat(not(MEASURES_OR_TESTS))
                .should()
                .beFinal()
                .check(CLASSES);
    }

    @Test
    void nothingAsksWhetherItRunsLocally() {
        noMethods()
                .that()
                .areDeclaredInClassesThat(not(builtIn("infrastructure")))
                .should()
                .haveNameMatching("(?i)is_?local")
                .check(CLASSES);
    }

    @Test
    void packagesAreNamedAfterConcepts() {
        for (var name : List.of("util", "utils", "helper", "helpers", "dto", "impl", "manager", "common", "misc")) {
            noClasses()
                    .should()
                    .resideInAPackage("no.rebookly.." + name + "..")
                    .because("a package is named after what it is about")
                    .check(CLASSES);
        }
    }

    private static boolean readsTheClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        if (owner.isEquivalentTo(System.class)) {
            return access.getName().equals("currentTimeMillis");
        }
        return owner.getPackageName().startsWith("java.time")
                && access.getName().equals("now")
                && access.getTarget() instanceof CodeUnitAccessTarget target
                && target.getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean makesClockOrChance(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getName();
        return (owner.isEquivalentTo(UUID.class) && name.equals("randomUUID"))
                || (owner.isEquivalentTo(Math.class) && name.equals("random"))
                || (owner.isAssignableTo(Random.class) && name.equals("<init>"))
                || (owner.isEquivalentTo(ThreadLocalRandom.class) && name.equals("current"))
                || (owner.isEquivalentTo(Clock.class) && name.startsWith("system"))
                || (owner.isEquivalentTo(InstantSource.class) && name.equals("system"));
    }
}
