package io.github.lookalike;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.GeneralCodingRules;
import io.github.lookalike.report.page.HtmlPage;
import java.net.URL;
import org.junit.jupiter.api.Test;
import org.nd4j.linalg.factory.Nd4j;

/** What docs/SECURITY.md promises of all code of the program: data are data, and nothing is sent. */
class SafetyTest {

    private static final String ROOT = "io.github.lookalike";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    @Test
    void noObjectsOrClassesComeFromData() {
        noClasses()
                .should()
                .dependOnClassesThat(named("java\\.io\\.(ObjectInput|ObjectOutput|Externalizable).*"
                        + "|java\\.lang\\.(ClassLoader|invoke\\.MethodHandles\\$Lookup)|java\\.net\\.URLClassLoader"
                        + "|java\\.beans\\.XML.*|javax\\.(script|naming|xml)\\..*|java\\.rmi\\..*"
                        + "|com\\.fasterxml\\.jackson\\.databind\\..*|org\\.nd4j\\.(shade|serde)\\.jackson\\..*"))
                .orShould()
                .callMethodWhere(target(nameMatching("forName|loadClass|defineClass"))
                        .and(target(owner(assignableTo(Class.class).or(assignableTo(ClassLoader.class))))))
                // Their formats have Java's serialisation, NumPy's pickle or class names inside.
                .orShould()
                .callMethodWhere(target(owner(assignableTo(Nd4j.class)))
                        .and(target(nameMatching("(?i)(read|load|.*npy|.*serial).*"))))
                .check(CLASSES);
    }

    @Test
    void templatesAreResourcesOfTheProgram() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(HtmlPage.class.getName())
                .should()
                .dependOnClassesThat()
                .resideInAPackage("com.samskivert.mustache..")
                .check(CLASSES);
    }

    /** But the browser for {@code serve --open}, and this program itself for the server's map. */
    @Test
    void noOtherProgramIsRun() {
        noClasses()
                .that()
                .doNotHaveFullyQualifiedName(ROOT + ".cli.command.Browser")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".serve.api.MapProcess")
                .should()
                .dependOnClassesThat(named("java\\.lang\\.ProcessBuilder.*"))
                .orShould()
                .callMethodWhere(target(nameMatching("exec")).and(target(owner(assignableTo(Runtime.class)))))
                .check(CLASSES);
    }

    /** Solr's client is nobody else's either: ArchitectureTest. */
    @Test
    void nothingButTheServerAndTheStoreInSolrSpeaksToANetwork() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + ".serve..", ROOT + ".internal.solr..")
                .and()
                .doNotHaveFullyQualifiedName(ROOT + ".cli.command.ServeCommand")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("java.net..", "javax.net..", "com.sun.net..", "org.apache.http..")
                                .and(DescribedPredicate.not(named("java\\.net\\.(URI|URISyntaxException|URL)"))))
                .orShould()
                .dependOnClassesThat(named("java\\.nio\\.channels\\..*(Socket|Datagram|Network|Server).*"))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(URL.class))).and(target(nameMatching("open.*|getContent"))))
                .check(CLASSES);
    }

    @Test
    void theServerCallsNobody() {
        noClasses()
                .that()
                .resideInAPackage(ROOT + ".serve..")
                .should()
                .dependOnClassesThat(named(
                                "java\\.net\\.(http\\..*|.*Connection|.*Socket.*)|javax\\.net\\..*|io\\.undertow\\.client\\..*"
                                        + "|java\\.nio\\.channels\\..*(Socket|Datagram).*")
                        .and(DescribedPredicate.not(named("java\\.net\\.InetSocketAddress"))))
                .orShould()
                .callMethodWhere(target(owner(assignableTo(URL.class))).and(target(nameMatching("open.*|getContent"))))
                .check(CLASSES);
    }

    @Test
    void theLibraryPrintsNothing() {
        GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> named(String pattern) {
        DescribedPredicate<HasName> matching = nameMatching(pattern);
        return matching.forSubtype();
    }
}
