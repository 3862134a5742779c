package io.github.lookalike;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.github.lookalike.natives.NativeLibraries;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the arrows of docs/ARCHITECTURE.md. */
class ArchitectureTest {

    private static final String ROOT = "io.github.lookalike";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** What each room may know of the others. The façade's is the empty name. */
    private static final Map<String, List<String>> KNOWS = Map.ofEntries(
            Map.entry("geometry", List.of()),
            Map.entry("natives", List.of()),
            Map.entry("numpy", List.of()),
            Map.entry("model", List.of("natives")),
            Map.entry("image", List.of("geometry", "natives")),
            Map.entry("face", List.of("image", "geometry", "model")),
            Map.entry("embedding", List.of("image", "face", "model", "numpy")),
            Map.entry("gallery", List.of("embedding", "face", "geometry", "image", "model")),
            Map.entry("ranking", List.of("gallery", "embedding", "model")),
            Map.entry("projection", List.of("embedding", "numpy")),
            Map.entry("evaluation", List.of("embedding", "projection")));

    private static final Map<String, String[]> ROOMS_OF_LIBRARIES = Map.of(
            "org.bytedeco..", new String[] {"image", "model", "face", "embedding"},
            "org.apache.lucene..", new String[] {"gallery"},
            "picocli..", new String[] {"cli"},
            "org.nd4j..", new String[] {"projection", "evaluation"},
            "org.nd4j.shade..", new String[] {}, // not shipped, nor what stands on it:
            "onnx..", new String[] {});

    static Stream<String> rooms() {
        return KNOWS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomKnowsOnlyThoseBelow(String room) {
        List<String> allowed = new ArrayList<>(List.of(ROOT + "." + room + ".."));
        KNOWS.get(room).forEach(other -> allowed.add(ROOT + "." + other + ".."));
        ArchRule rule = noClasses()
                .that()
                .resideInAPackage(ROOT + "." + room + "..")
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "..").and(resideOutsideOfPackages(allowed.toArray(String[]::new))));
        rule.check(CLASSES);
    }

    static Stream<String> libraries() {
        return ROOMS_OF_LIBRARIES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void aLibraryStaysInItsRooms(String library) {
        String[] rooms = Stream.of(ROOMS_OF_LIBRARIES.get(library))
                .map(room -> ROOT + "." + room + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideOutsideOfPackages(rooms)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library)
                .check(CLASSES);
    }

    /** JavaCPP doesn't in the distribution. */
    @Test
    void whoCallsNativeCodeSeesToItThatItIsLoaded() {
        classes()
                .that(dependOnBytedeco())
                .and()
                .areTopLevelClasses()
                .and()
                .resideOutsideOfPackage("org.bytedeco..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(NativeLibraries.class)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaClass> dependOnBytedeco() {
        return DescribedPredicate.describe(
                "call bytedeco's libraries", type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith("org.bytedeco")));
    }

    @Test
    void onlyTheCommandLineKnowsTheCommandLine() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage(ROOT + ".cli..")
                .check(CLASSES);
    }

    @Test
    void noRoomsGoInCircles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void onlyTheCommandLineEndsTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }
}
