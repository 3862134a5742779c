package io.github.lookalike;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import io.github.lookalike.internal.natives.NativeLibraries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Keeps the arrows of docs/ARCHITECTURE.md. */
class ArchitectureTest {

    private static final String ROOT = "io.github.lookalike";

    /** Of the façade's room in {@link #ARROWS}. */
    private static final String FACADE = "Lookalike";

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);

    /** Each room, and what it may know of the others; {@code cli} stands for the rooms in it, too. */
    private static final Map<String, Set<String>> ARROWS = arrows(
            """
            face                     ->
            image                    ->
            model                    ->
            embedding                -> face
            gallery                  -> embedding
            ranking                  -> embedding, gallery
            indexing                 -> gallery
            internal.natives         ->
            internal.file            ->
            internal.numpy           ->
            internal.concurrent      ->
            internal.image           -> face, image, internal.natives
            internal.model           -> model, internal.file
            internal.network         -> model, internal.model, internal.natives
            internal.detect          -> face, model, internal.image, internal.model, internal.network
            internal.embed           -> embedding, face, model, internal.image, internal.model, internal.network, internal.numpy
            internal.quality         -> face, internal.embed, internal.image
            internal.indexing        -> embedding, face, gallery, image, indexing, ranking, internal.concurrent, internal.file, internal.image
            internal.pipeline        -> embedding, face, image, model, ranking, internal.detect, internal.embed, internal.image, internal.indexing, internal.model, internal.network, internal.quality, gallery, internal.concurrent
            internal.record          -> face, gallery
            internal.lucene.document -> embedding, gallery, internal.record
            internal.lucene.vectors  -> gallery
            internal.lucene.search   -> embedding, gallery, internal.lucene.document, internal.lucene.vectors
            internal.lucene          -> embedding, gallery, internal.concurrent, internal.lucene.document, internal.lucene.search, internal.lucene.vectors, internal.record
            internal.solr            -> embedding, gallery, internal.file, internal.record
            internal.store           -> gallery, internal.lucene, internal.solr
            Lookalike                -> embedding, face, gallery, image, indexing, model, ranking, internal.embed, internal.file, internal.image, internal.indexing, internal.store, internal.model, internal.numpy, internal.pipeline, internal.concurrent
            projection               -> internal.numpy
            evaluation               -> embedding
            evaluation.pairs         -> embedding, evaluation
            evaluation.identification -> embedding, evaluation
            evaluation.audit         -> embedding, evaluation
            evaluation.metrics       -> embedding, evaluation
            report.table             -> face, ranking
            report.picture           -> face, image
            report.page              -> embedding, ranking, internal.file, report.picture, report.table
            report.sheet             -> ranking, report.page, report.picture, report.table
            report.evaluation        -> embedding, evaluation, evaluation.pairs, evaluation.identification, evaluation.metrics, gallery, report.page, report.picture, report.table
            report.audit             -> gallery, ranking, evaluation, evaluation.audit, report.page, report.picture, report.table
            report.map               -> gallery, ranking, report.page, report.picture, report.table
            map                      -> Lookalike, embedding, gallery, projection, ranking, report.map, report.table
            serve.api                -> Lookalike, embedding, face, gallery, image, internal.file, internal.image, ranking, report.picture, report.table
            serve.http               -> serve.api
            serve                    -> Lookalike, embedding, gallery, image, serve.api, serve.http
            cli.start                -> Lookalike, model, internal.model, internal.natives, internal.network
            cli.output               -> internal.numpy, report.picture, report.table
            cli.progress             -> cli.output
            cli.exit                 -> Lookalike, evaluation, gallery, report.table, cli.start
            cli.option               -> Lookalike, gallery, image, model, internal.model, report.table, cli.output, cli.start
            cli.gallery              -> Lookalike, embedding, evaluation, gallery, indexing, internal.store, report.table, cli.exit, cli.option, cli.progress
            cli.picture              -> Lookalike, embedding, gallery, internal.concurrent, report.map, report.picture, report.table, cli.exit, cli.progress
            cli.probe                -> Lookalike, face, gallery, model, internal.concurrent, internal.file, internal.indexing, report.table, cli.exit, cli.output, cli.progress
            cli.command              -> Lookalike, embedding, evaluation, evaluation.audit, evaluation.identification, evaluation.metrics, evaluation.pairs, face, gallery, indexing, internal.store, map, model, projection, ranking, report.audit, report.evaluation, report.map, report.page, report.picture, report.sheet, report.table, cli.exit, cli.gallery, cli.option, cli.output, cli.picture, cli.probe, cli.progress, image, serve, serve.http
            cli                      -> cli.command, cli.exit, cli.option, cli.start
            """);

    private static final Map<String, Set<String>> ROOMS_OF_LIBRARIES = Map.of(
            "org.bytedeco..", Set.of("internal.image", "internal.network"),
            "org.apache.lucene..",
                    Set.of(
                            "internal.lucene",
                            "internal.lucene.document",
                            "internal.lucene.search",
                            "internal.lucene.vectors"),
            "org.apache.solr..", Set.of("internal.solr"),
            "org.eclipse.jetty..", Set.of("internal.solr"),
            "picocli..",
                    Set.of(
                            "cli",
                            "cli.command",
                            "cli.exit",
                            "cli.gallery",
                            "cli.option",
                            "cli.output",
                            "cli.probe",
                            "cli.start"),
            "io.undertow..", Set.of("serve.http"),
            "org.nd4j..", Set.of("projection", "evaluation"),
            "org.nd4j.shade..", Set.of(), // not shipped, nor what stands on it:
            "onnx..", Set.of());

    private static final Set<String> ROOMS_WITHOUT_PAIRS = Set.of(
            "gallery",
            "internal.numpy",
            "internal.lucene",
            "internal.lucene.document",
            "internal.lucene.search",
            "internal.lucene.vectors");

    private static Map<String, Set<String>> arrows(String text) {
        Map<String, Set<String>> arrows = new TreeMap<>();
        text.lines().map(line -> line.split("->")).forEach(parts -> {
            String known = parts.length > 1 ? parts[1].strip() : "";
            arrows.put(parts[0].strip(), known.isEmpty() ? Set.of() : new TreeSet<>(Arrays.asList(known.split(", "))));
        });
        return arrows;
    }

    /** A room's name, that of its package without the root; empty for what is not ours. */
    private static String room(JavaClass type) {
        String name = type.getPackageName();
        return name.startsWith(ROOT + ".") ? name.substring(ROOT.length() + 1) : name.equals(ROOT) ? FACADE : "";
    }

    private static String packageOf(String room) {
        return room.equals(FACADE) ? ROOT : ROOT + "." + room;
    }

    private static String[] packagesOf(Set<String> rooms) {
        return rooms.stream().map(ArchitectureTest::packageOf).toArray(String[]::new);
    }

    static Stream<String> rooms() {
        return ARROWS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void aRoomKnowsOnlyThoseBelow(String room) {
        List<String> allowed = new ArrayList<>(List.of(packagesOf(ARROWS.get(room))));
        allowed.add(packageOf(room));
        noClasses()
                .that()
                .resideInAPackage(packageOf(room))
                .should()
                .dependOnClassesThat(
                        resideInAPackage(ROOT + "..").and(resideOutsideOfPackages(allowed.toArray(String[]::new))))
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void noArrowIsKeptThatNobodyNeeds(String room) {
        Set<String> used = CLASSES.stream()
                .filter(type -> room(type).equals(room))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                .filter(target -> target.getPackageName().startsWith(ROOT))
                .map(ArchitectureTest::room)
                .filter(other -> !other.equals(room))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(ARROWS.get(room)).isEqualTo(used);
    }

    @Test
    void everyRoomIsOnThePlan() {
        assertThat(CLASSES.stream().map(ArchitectureTest::room).collect(Collectors.toSet()))
                .isEqualTo(ARROWS.keySet());
    }

    @Test
    void noRoomsGoInCircles() {
        slices().assignedFrom(new SliceAssignment() {
                    @Override
                    public SliceIdentifier getIdentifierOf(JavaClass type) {
                        String room = room(type);
                        return room.isEmpty() ? SliceIdentifier.ignore() : SliceIdentifier.of(room);
                    }

                    @Override
                    public String getDescription() {
                        return "rooms";
                    }
                })
                .should()
                .beFreeOfCycles()
                .check(CLASSES);
    }

    /** Of two types, one is to be understood without the other; nested types belong to the one around them. */
    @Test
    void noTwoTypesOfTheStoreKnowEachOther() {
        Map<String, Set<String>> known = new TreeMap<>();
        CLASSES.stream()
                .filter(type -> ROOMS_WITHOUT_PAIRS.contains(room(type)))
                .forEach(type -> type.getDirectDependenciesFromSelf().stream()
                        .map(dependency -> dependency.getTargetClass().getBaseComponentType())
                        .forEach(target -> known.computeIfAbsent(topLevel(type), name -> new TreeSet<>())
                                .add(topLevel(target))));

        List<String> pairs = known.entrySet().stream()
                .flatMap(type -> type.getValue().stream()
                        .filter(other -> type.getKey().compareTo(other) < 0
                                && known.getOrDefault(other, Set.of()).contains(type.getKey()))
                        .map(other -> type.getKey() + " and " + other))
                .toList();

        assertThat(known).isNotEmpty();
        assertThat(pairs).isEmpty();
    }

    private static String topLevel(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::topLevel).orElseGet(type::getName);
    }

    /** Whoever depends on the library sees nothing of the inside and of other libraries, wherever the method is. */
    @Test
    void publicSignaturesShowNothingOfTheInside() {
        List<String> shown = CLASSES.stream()
                .filter(type ->
                        !room(type).startsWith("internal") && !room(type).startsWith("cli") && isPublic(type))
                .flatMap(type -> Stream.concat(
                        Stream.concat(type.getRawSuperclass().stream(), type.getRawInterfaces().stream())
                                .filter(above -> !isForAll(above))
                                .map(above -> type.getName() + " is a " + above.getName()),
                        type.getMembers().stream()
                                .filter(ArchitectureTest::isPublic)
                                .flatMap(ArchitectureTest::insideOf)))
                .sorted()
                .toList();

        assertThat(shown).isEmpty();
    }

    private static Stream<String> insideOf(JavaMember member) {
        return member.getAllInvolvedRawTypes().stream()
                .map(JavaClass::getBaseComponentType)
                .filter(type -> !isForAll(type))
                .map(type -> member.getFullName() + " shows " + type.getName());
    }

    private static boolean isForAll(JavaType type) {
        String name = type.getName();
        return !name.contains(".") // a primitive
                || name.startsWith("java.")
                || name.startsWith(ROOT) && !name.startsWith(ROOT + ".internal") && !name.startsWith(ROOT + ".cli");
    }

    private static boolean isPublic(JavaMember member) {
        return member.getModifiers().contains(JavaModifier.PUBLIC)
                || member.getModifiers().contains(JavaModifier.PROTECTED);
    }

    private static boolean isPublic(JavaClass type) {
        Optional<JavaClass> around = type.getEnclosingClass();
        return type.getModifiers().contains(JavaModifier.PUBLIC) && (around.isEmpty() || isPublic(around.get()));
    }

    static Stream<String> libraries() {
        return ROOMS_OF_LIBRARIES.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void aLibraryStaysInItsRooms(String library) {
        Set<String> users = CLASSES.stream()
                .filter(resideInAPackage(ROOT + ".."))
                .filter(type -> type.getDirectDependenciesFromSelf().stream()
                        .anyMatch(dependency -> resideInAPackage(library).test(dependency.getTargetClass())))
                .map(ArchitectureTest::room)
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(users).isEqualTo(ROOMS_OF_LIBRARIES.get(library));
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
    void onlyTheCommandLineEndsTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + ".cli..")
                .should()
                .callMethod(System.class, "exit", int.class)
                .check(CLASSES);
    }
}
