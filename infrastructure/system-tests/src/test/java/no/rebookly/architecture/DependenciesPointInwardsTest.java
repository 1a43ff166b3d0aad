package no.rebookly.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static no.rebookly.architecture.Product.CLASSES;
import static no.rebookly.architecture.Product.builtIn;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DependenciesPointInwardsTest {
    /** A rule about a folder that nobody builds in would hold for ever. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "shared/domain",
                "shared/aws",
                "shared/lambda",
                "shared/testing",
                "functions",
                "infrastructure/local"
            })
    void everyModuleIsLookedAt(String folder) {
        assertThat(CLASSES.that(builtIn(folder))).isNotEmpty();
    }

    @Test
    void theDomainKnowsTheJdkAndNothingElse() {
        classes()
                .that(builtIn("shared/domain"))
                .should()
                .onlyDependOnClassesThat(builtIn("shared/domain")
                        .or(resideInAnyPackage("java..", "javax.crypto..", "org.jspecify.annotations"))
                        .or(describe("are primitive", type -> type.getBaseComponentType()
                                .isPrimitive())))
                .check(CLASSES);
    }

    @Test
    void whatFunctionsShareKnowsNoAws() {
        noClasses()
                .that(builtIn("shared/lambda"))
                .should()
                .dependOnClassesThat(builtIn("shared/aws").or(resideInAnyPackage("software.amazon.awssdk..")))
                .check(CLASSES);
    }

    @Test
    void theAdaptersKnowNothingOfHttpOrEvents() {
        noClasses()
                .that(builtIn("shared/aws"))
                .should()
                .dependOnClassesThat(builtIn("shared/lambda"))
                .check(CLASSES);
    }

    @Test
    void aFunctionKnowsNoOtherFunction() {
        slices().matching("no.rebookly.functions.(*)..")
                .should()
                .notDependOnEachOther()
                .check(CLASSES);
    }

    @Test
    void onlyInfrastructureKnowsTheFunctions() {
        noClasses()
                .that(not(builtIn("functions")).and(not(builtIn("infrastructure"))))
                .should()
                .dependOnClassesThat(builtIn("functions"))
                .check(CLASSES);
    }

    @Test
    void aFunctionSpeaksToAwsThroughPortsOnly() {
        noClasses()
                .that(builtIn("functions"))
                .should()
                .dependOnClassesThat(resideInAnyPackage("software.amazon.awssdk.."))
                .check(CLASSES);
    }

    /** Who is to judge the product must not ask it. */
    @Test
    void theSecondReadingOfTheRulesKnowsTheJdkAndNothingElse() {
        classes()
                .that()
                .resideInAPackage("no.rebookly.local.demo.oracle")
                .should()
                .onlyDependOnClassesThat(
                        resideInAnyPackage("no.rebookly.local.demo.oracle", "java..", "org.jspecify.annotations"))
                .check(CLASSES);
    }

    @Test
    void theProductKnowsNoFixturesAndNoFakes() {
        noClasses()
                .that(not(builtIn("shared/testing")))
                .should()
                .dependOnClassesThat(builtIn("shared/testing"))
                .check(CLASSES);
    }
}
