package io.github.lookalike.cli;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * That both launchers serve the same commands in the same way: what depends on the command, both read from the same
 * files. The one for sh is run with a Java that only tells what it was started with.
 */
class LaunchersTest {

    private static final Path SOURCES = Path.of("src/main/dist");
    private static final Path OPTIONS = SOURCES.resolve("options");

    @TempDir
    Path home;

    static Set<String> commands() {
        return Main.commandLine(new PrintWriter(System.out), new PrintWriter(System.err))
                .getSubcommands()
                .keySet();
    }

    @Test
    void everyCommandIsOfAKindInTheOrderOfTheHelp() throws IOException {
        assertThat(kinds().keySet()).containsExactlyElementsOf(commands());
    }

    @Test
    void everyKindHasItsOptionsAndNoOthersLieAbout() throws IOException {
        Set<String> kinds = new TreeSet<>(kinds().values());
        Set<String> optional = kinds.stream().map(kind -> kind + ".heap").collect(toSet());
        Set<String> needed = kinds.stream().map(kind -> kind + ".options").collect(toSet());
        needed.addAll(Set.of("all.options", "commands", "environment"));
        try (Stream<Path> files = Files.list(OPTIONS)) {
            assertThat(files.map(file -> file.getFileName().toString())
                            .filter(name -> !optional.contains(name))
                            .collect(toSet()))
                    .isEqualTo(needed);
        }
        kinds.add("all");
        assertThat(lines("environment"))
                .allSatisfy(words -> assertThat(words).hasSize(3))
                .allSatisfy(words -> assertThat(kinds).contains(words[0]));
    }

    @Test
    void bothReadTheSameFilesAndHaveNoOptionsForCommandsOfTheirOwn() throws IOException {
        String unix = code("lookalike", "#");
        String windows = code("lookalike.bat", "rem ");

        assertThat(filesReadBy(unix))
                .isEqualTo(filesReadBy(windows))
                .containsExactlyInAnyOrder("all.options", "KIND.options", "KIND.heap", "commands", "environment");
        for (String launcher : List.of(unix, windows)) {
            assertThat(found("-XX:\\w+", launcher)).containsExactly("-XX:SharedArchiveFile");
            assertThat(found("-D(?!lookalike)\\S+|--\\w\\S+|OPENCV\\w*|MALLOC\\w*|OPENBLAS\\w*", launcher))
                    .isEmpty();
        }
        // Which for a shell is a command as well: to be found in code of sh.
        Set<String> names = new TreeSet<>(commands());
        names.remove("export");
        assertThat(found("[\\w-]+", unix + windows))
                .doesNotContainAnyElementsOf(names)
                .doesNotContain("convert");
    }

    @ParameterizedTest
    @MethodSource("commands")
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has another launcher")
    void theOneForShStartsEachCommandAsItsKindSays(String command) throws Exception {
        String kind = kinds().get(command);
        List<String> files =
                new ArrayList<>(List.of("@HOME/lib/options/all.options", "@HOME/lib/options/" + kind + ".options"));
        if (Files.exists(OPTIONS.resolve(kind + ".heap"))) {
            files.add("@HOME/lib/options/" + kind + ".heap");
        }
        Map<String, String> variables = lines("environment").stream()
                .filter(words -> words[0].equals("all") || words[0].equals(kind))
                .collect(toMap(words -> words[1], words -> words[2]));
        Start start = start(Map.of(), command, "a b", "*");

        assertThat(start.arguments())
                .startsWith(files.toArray(new String[0]))
                .filteredOn(argument -> argument.startsWith("@"))
                .isEqualTo(files);
        assertThat(start.arguments())
                .endsWith(
                        "-cp",
                        Set.of("algebra", "serve").contains(kind) ? "HOME/lib/*:HOME/lib/" + kind + "/*" : "HOME/lib/*",
                        Main.class.getName(),
                        command,
                        "a b",
                        "*");
        assertThat(start.environment()).containsAllEntriesOf(variables);
        assertThat(Stream.of("OPENBLAS_NUM_THREADS", "MALLOC_ARENA_MAX").filter(start.environment()::containsKey))
                .allMatch(variables::containsKey);
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has another launcher")
    void whatIsNoCommandIsOfTheShortKind() throws Exception {
        String[] options = {"@HOME/lib/options/all.options", "@HOME/lib/options/short.options"};

        assertThat(start(Map.of()).arguments()).startsWith(options).endsWith(Main.class.getName());
        assertThat(start(Map.of(), "--help").arguments()).startsWith(options);
        assertThat(start(Map.of(), "").arguments()).startsWith(options);
        assertThat(start(Map.of(), "#").arguments()).startsWith(options);
    }

    @ParameterizedTest
    @CsvSource({
        "list -g solr://host/celebs,",
        "list -gsolr+https://host/celebs,",
        "list --gallery=SOLR://host/celebs,",
        "copy ./celebs solr://host:8983/celebs,",
        "list, solr://host/celebs",
        "map -o map.html, Solr+HTTPS://host/celebs"
    })
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has another launcher")
    void whoNamesAGalleryInSolrGetsItsClient(String words, String variable) throws Exception {
        Map<String, String> variables = variable == null ? Map.of() : Map.of("LOOKALIKE_GALLERY", variable);

        assertThat(classPath(start(variables, words.split(" ")))).endsWith("HOME/lib/solr/*");
        assertThat(classPath(start(Map.of(), words.split(" ")[0], "-g", "./solr", "solr:")))
                .doesNotContain("HOME/lib/solr/*");
    }

    private static List<String> classPath(Start start) {
        int option = start.arguments().indexOf("-cp");
        return List.of(start.arguments().get(option + 1).split(":"));
    }

    @Test
    void theOneForWindowsLooksForSolrInTheSameWords() throws IOException {
        assertThat(found("%(?!LOOKALIKE_OPTS)\\w+:[^~]\\S*=%", code("lookalike.bat", "rem ")))
                .containsExactlyInAnyOrder("%WORD:solr://=%", "%WORD:solr+https://=%");
        assertThat(code("lookalike.bat", "rem "))
                .contains("set \"WORD=%LOOKALIKE_GALLERY%\"", "set \"WORD=%~1\"\nshift\n");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "has another launcher")
    void whatItsUserHasSetComesFirst() throws Exception {
        Start start = start(Map.of("LOOKALIKE_OPTS", "-Xmx64m -Da=b", "MALLOC_ARENA_MAX", "7"), "index");

        assertThat(start.arguments())
                .containsSubsequence("@HOME/lib/options/index.options", "-Xmx64m", "-Da=b", "-cp")
                .doesNotContain("@HOME/lib/options/index.heap");
        assertThat(start.environment()).containsEntry("MALLOC_ARENA_MAX", "7").containsKey("MALLOC_TRIM_THRESHOLD_");
    }

    /** What a Java machine was started with; HOME stands for the program's folder. */
    private record Start(List<String> arguments, Map<String, String> environment) {}

    private Start start(Map<String, String> variables, String... arguments) throws Exception {
        Path program = home.toRealPath().resolve("a program");
        if (Files.notExists(program)) {
            Files.createDirectories(program.resolve("lib/options"));
            Files.createDirectories(program.resolve("lib/algebra"));
            Files.createDirectories(program.resolve("lib/serve"));
            copy(SOURCES.resolve("bin"), program.resolve("bin"));
            copy(OPTIONS, program.resolve("lib/options"));
            Path java = Files.createDirectories(home.resolve("java/bin")).resolve("java");
            Files.writeString(
                    java, "#!/bin/sh\nprintf '%s\\n' \"$@\" >\"$TOLD/arguments\"\nenv >\"$TOLD/environment\"\n");
            Files.setPosixFilePermissions(java, PosixFilePermissions.fromString("rwx------"));
        }
        List<String> words =
                new ArrayList<>(List.of("sh", program.resolve("bin/lookalike").toString()));
        words.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(words).inheritIO();
        builder.environment().keySet().removeIf(name -> name.matches("(OPENCV|OPENBLAS|MALLOC|LOOKALIKE)_.*"));
        builder.environment().put("JAVA_HOME", home.resolve("java").toString());
        builder.environment().put("TOLD", home.toString());
        builder.environment().putAll(variables);
        assertThat(builder.start().waitFor()).isZero();
        return new Start(
                Files.readAllLines(home.resolve("arguments")).stream()
                        .map(argument -> argument.replace(program.toString(), "HOME"))
                        .toList(),
                Files.readAllLines(home.resolve("environment")).stream()
                        .map(line -> line.split("=", 2))
                        .filter(pair -> pair.length == 2)
                        .collect(toMap(pair -> pair[0], pair -> pair[1], (first, second) -> second)));
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static Map<String, String> kinds() throws IOException {
        Map<String, String> kinds = new LinkedHashMap<>();
        for (String[] words : lines("commands")) {
            assertThat(words).hasSize(2);
            assertThat(kinds.put(words[0], words[1])).as(words[0] + " before").isNull();
        }
        return kinds;
    }

    /** The words of each line that is no comment. */
    private static List<String[]> lines(String file) throws IOException {
        return Files.readAllLines(OPTIONS.resolve(file)).stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split(" "))
                .toList();
    }

    /** A launcher without its comments. */
    private static String code(String launcher, String comment) throws IOException {
        return String.join(
                "\n",
                Files.readAllLines(SOURCES.resolve("bin").resolve(launcher)).stream()
                        .filter(line -> !line.startsWith(comment))
                        .toList());
    }

    /** The files of options that a launcher names, by the same names for both. */
    private static Set<String> filesReadBy(String launcher) {
        return Pattern.compile("(?:\\$options/|%OPTIONS%\\\\)([\\w.$%]+)")
                .matcher(launcher)
                .results()
                .map(found -> found.group(1).replace("$kind", "KIND").replace("%KIND%", "KIND"))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(toSet());
    }
}
