package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.NodeList;

/** People whose names are attacks on whoever looks at the program's output: each as a person, with two photos. */
class TreacherousNamesIT {

    private static final List<String> NAMES = List.of(
            "<script>document.title='pwned'<",
            "<img src=x onerror=document.title='pwned'>",
            "\"'><svg onload=document.title='pwned'>",
            "javascript:document.title='pwned'",
            "{{{data}}}{{#people}}{{7*7}}{{>audit.html}}",
            "=HYPERLINK(\"http:evil\",\"me\")",
            "-1+1",
            "@SUM(1,1)",
            "\033]0;pwned\007\033[2J\u009b31m",
            "tab\tand\nline\rend",
            "gnp\u202Egpj.exe\u2066\u2028",
            "C:\\Windows\\CON",
            "\u2026%s%n\\u003cb$1");

    /** With the folder's name, paths that end a script element, and close what was never opened. */
    private static final List<String> PHOTOS = List.of("script><script>document.title='pwned'", "]]>--><!--");

    private static final List<String> FACES = List.of("hopper", "obama", "trump", "curie", "lincoln", "taft", "ford");

    private static final String EVIL = NAMES.get(1);

    @TempDir
    static Path folder;

    private static Path photos;
    private static Program lookalike;

    @BeforeAll
    static void everyoneIsIndexed() throws IOException {
        photos = Files.createDirectory(folder.resolve("photos"));
        for (int i = 0; i < NAMES.size(); i++) {
            Path person = Files.createDirectory(photos.resolve(NAMES.get(i)));
            for (int j = 0; j < PHOTOS.size(); j++) {
                Path photo = person.resolve(PHOTOS.get(j) + i + ".jpg");
                Files.copy(Portraits.of(FACES.get((i + j) % FACES.size())), photo);
                // Alike, but not the same: a comment at the end.
                Files.write(photo, new byte[i + 1], StandardOpenOption.APPEND);
            }
        }
        lookalike = Program.launcher(folder.resolve("data")).in(folder);
        run("index", "photos");
        run("find", EVIL, "photos/" + NAMES.get(0), "--html", "find.html", "--top", "13");
        run(
                "map",
                "-o",
                "map.html",
                "-o",
                "map.svg",
                "-o",
                "map.csv",
                "-o",
                "m\033[2J.png",
                "--with",
                "photos/" + EVIL);
        run("audit", "--html", "audit.html");
        run("evaluate", "--labelled", "photos", "--plots", "evaluation.html");
        run("export", "--csv", "export.csv", "--npy", "export.npy", "--projector", "projector");
    }

    @Test
    void terminalsAreToldNothing() throws IOException {
        String evil = NAMES.get(8);
        run("list");
        run("find", evil, "--format", "json");
        run("distance", evil, NAMES.get(9));
        run("crop", "photos/" + evil, "-o", "cr\033[2Jops", "--format", "json");
        run("embed", "photos/" + evil);
        for (String[] wrong : new String[][] {
            {"find", "--" + evil},
            {evil},
            {"index", evil},
            {"find", evil + ".jpg", "x" + evil},
            {"map", "-o", evil},
            {"info", "--gallery", evil},
            {"find", evil, "--model", evil, "--stacktrace"},
            {"find", evil, "--top", evil},
            {"remove", evil + "?"}
        }) {
            Outcome outcome = lookalike.run(wrong);
            assertThat(outcome.code()).as(Arrays.toString(wrong)).isNotZero();
            assertHarmless(outcome);
        }
    }

    @Test
    void browsersRunNoScriptButThePagesOwn() throws IOException {
        assumeTrue(Chromium.available(), "Chromium is not installed");
        for (String name : new String[] {"find.html", "map.html", "audit.html", "evaluation.html"}) {
            Path page = folder.resolve(name);
            String dom = Chromium.dumpDom(page, "search=img&hover=x");
            assertThat(dom)
                    .as(name)
                    .contains("Content-Security-Policy")
                    .doesNotContain("<title>pwned")
                    .doesNotContainPattern("(src|href|url)[=(]\\s*[\"']?(https?:|//)");
            assertThat(dom.replaceAll("(?s)<script type=\"application/json\".*?</script>", "")
                            .replaceAll("<img src=\"data:image/png;base64,", "")
                            .replaceAll("(label|title|alt)=\"[^\"]*\"", "")) // where names may stand
                    .as(name)
                    .doesNotContainPattern("<(svg|img|iframe|object|embed|link|a)\\b")
                    .doesNotContainPattern("<[^>]* on\\w+=")
                    .contains("&lt;img src=x onerror=");
            assertThat(Chromium.console(page)).as(name).isEmpty();
        }
    }

    @Test
    void evenAScriptThatGotIntoAPageWouldNotRun() throws IOException {
        assumeTrue(Chromium.available(), "Chromium is not installed");
        Path page = folder.resolve("injected.html");
        Files.writeString(
                page,
                Files.readString(folder.resolve("find.html"))
                        .replace(
                                "</header>",
                                "<script>document.title='pwned'</script><img src=x onerror=document.title='pwned'></header>"));

        assertThat(Chromium.dumpDom(page, "")).doesNotContain("<title>pwned");
        assertThat(Chromium.console(page)).isNotEmpty().allMatch(line -> line.contains("Content Security Policy"));
    }

    @Test
    void drawingsAreWellFormedAndHoldNoScript() throws Exception {
        NodeList elements = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("map.svg").toFile())
                .getElementsByTagName("*");
        for (int i = 0; i < elements.getLength(); i++) {
            assertThat(elements.item(i).getNodeName())
                    .isIn("svg", "style", "clipPath", "rect", "circle", "line", "image", "text", "title");
        }
    }

    @Test
    void spreadsheetsAreGivenNoFormulas() throws IOException {
        String evil = "photos/" + NAMES.get(6);
        for (String[] printed : new String[][] {
            {"list"}, {"find", evil, "--top", "13"}, {"embed", evil}, {"crop", evil, "-o", "crops.csv.d"}
        }) {
            String[] words = Stream.concat(Stream.of(printed), Stream.of("--format", "csv"))
                    .toArray(String[]::new);
            Outcome outcome = lookalike.run(words);
            assertThat(outcome.code()).as(outcome.err()).isZero();
            Files.writeString(folder.resolve(printed[0] + ".csv"), outcome.out());
        }
        for (String table : "list find embed crop export map export-labels".split(" ")) {
            try (Reader text = Files.newBufferedReader(folder.resolve(table + ".csv"));
                    CSVParser rows = CSVParser.parse(text, CSVFormat.RFC4180)) {
                int cells = 0;
                for (var row : rows) {
                    assertThat(row.stream())
                            .as(table)
                            .noneMatch(cell ->
                                    cell.matches("(?s)[=+@\t\r\n-].*") && !cell.matches("-?\\d+(\\.\\d+)?(E-?\\d+)?"));
                    cells += row.size();
                }
                assertThat(cells).as(table).isGreaterThan(3);
            }
        }
        assertThat(Files.readString(folder.resolve("list.csv"))).contains("\n'-1+1,2\n", "\n\"'@SUM(1,1)\",2\n");
        assertThat(Files.readString(folder.resolve("embed.csv"))).containsPattern(",-0\\.\\d+,");
    }

    @Test
    void theProjectorGetsARowForEachFace() throws IOException {
        assertThat(Files.readAllLines(folder.resolve("projector/metadata.tsv")))
                .hasSize(1 + 2 * NAMES.size())
                .allMatch(line -> line.split("\t", -1).length == 2);
    }

    @Test
    void cropsStayInTheirFolder() throws IOException {
        Path place = Files.createDirectories(folder.resolve("a/b"));
        Path odd = Files.createDirectory(folder.resolve("odd"));
        for (String name : List.of(
                "...jpg",
                "C:\\x.jpg",
                "CON.jpg",
                "..\\..\\x.jpg",
                "~.jpg",
                "x".repeat(251) + ".jpg",
                "x".repeat(250) + "y.jpg",
                "가".repeat(83) + ".jpg")) {
            Files.copy(Portraits.of("obama"), odd.resolve(name));
        }
        Outcome folderOfThem = lookalike.run("crop", "odd", "-o", "a/b/out", "--boxes", "--format", "csv");
        Outcome byName = lookalike.run("crop", "odd/...jpg", "odd/../odd/~.jpg", "-o", "a/b/out2");

        assertThat(folderOfThem.err()).isEmpty();
        assertThat(folderOfThem.out().lines()).as("hidden photos are left out").hasSize(1 + 6);
        assertThat(byName.code()).as(byName.err()).isZero();
        try (Stream<Path> files = Files.list(place)) {
            assertThat(files).containsExactlyInAnyOrder(place.resolve("out"), place.resolve("out2"));
        }
        try (Stream<Path> files = Files.list(place.resolve("out"))) {
            assertThat(files).hasSize(2 * 6);
        }
        assertThat(Files.getPosixFilePermissions(place.resolve("out/CON-1.png")))
                .as("as the umask says")
                .isEqualTo(Files.getPosixFilePermissions(Files.createFile(folder.resolve("ordinary"))));
    }

    @Test
    void aFolderOfAVeryLongNameIsSearchedToo() throws IOException {
        Path odd = Files.createDirectory(folder.resolve("가".repeat(85)));
        Files.copy(Portraits.of("obama"), odd.resolve("obama.jpg"));
        run("find", "photos/-1+1", "--in", odd.toString());
    }

    private static void run(String... words) {
        Outcome outcome = lookalike.run(words);
        assertThat(outcome.code())
                .as("%s: %s", String.join(" ", words), outcome.err())
                .isZero();
        assertHarmless(outcome);
    }

    /** Nothing but text and line ends. */
    private static void assertHarmless(Outcome outcome) {
        assertThat((outcome.out() + outcome.err()).replaceAll("(?m)^\tat ", ""))
                .doesNotContainPattern("[\\p{Cc}\u2028-\u202e\u2066-\u2069&&[^\n]]");
    }
}
