package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.e2e.Program.Outcome;
import io.github.lookalike.e2e.Program.Running;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.gallery.GallerySamples;
import io.github.lookalike.internal.lucene.LuceneGallery;
import io.github.lookalike.internal.store.Galleries;
import io.github.lookalike.portraits.Portraits;
import io.github.lookalike.solr.SolrCluster;
import io.github.lookalike.solr.SolrLogs;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program's commands with a gallery in SolrCloud: they answer as they do with the same photos in a folder. */
@Tag("solr")
@ExtendWith(SolrLogs.class)
class SolrCommandsIT {

    private static final String ME = "images/me/collins.jpg";
    private static final List<String> SOME = List.of("hopper", "obama", "trump", "curie", "lincoln", "bush");

    /** Three batches of a copy. */
    private static final int MANY = 15_000;

    private static final List<String> COLLECTIONS = new ArrayList<>();

    @TempDir
    static Path data;

    private static Program lookalike;
    private static Path photos;
    private static String folder;
    private static String solr;

    @TempDir
    Path scratch;

    @BeforeAll
    static void index() throws IOException {
        lookalike = Program.launcher(data);
        photos = Files.createDirectory(data.resolve("photos"));
        for (String person : SOME) {
            Files.copy(Portraits.of(person), photos.resolve(person + ".jpg"));
        }
        Portraits.landscape(photos.resolve("nobody.png"));
        folder = data.resolve("gallery").toString();
        solr = place();
        succeeds("index", photos.toString(), "-g", folder);
        String told = succeeds("index", photos.toString(), "-g", solr, "--shards", "2");
        assertThat(told).startsWith("7 photos, 6 faces, 6 people, 1 without a face");
        assertThat(succeeds("index", photos.toString(), "-g", solr)).contains("7 unchanged");
    }

    @AfterAll
    static void delete() throws IOException {
        for (String collection : COLLECTIONS) {
            SolrCluster.shared().http().get("/admin/collections?action=DELETE&name=" + collection);
        }
    }

    /** One that is not there yet. */
    private static String place() throws IOException {
        String collection = "e2e-" + UUID.randomUUID();
        COLLECTIONS.add(collection);
        return SolrCluster.shared().urls().stream()
                .map(url -> url.replaceFirst("http://(.*)/solr", "$1"))
                .collect(Collectors.joining(",", "solr://", "/" + collection));
    }

    private static String succeeds(String... words) {
        Outcome outcome = lookalike.run(words);
        assertThat(outcome.code()).as(outcome.err()).isZero();
        return outcome.out();
    }

    private static String[] words(String command, String... more) {
        return Stream.concat(Stream.of(command.split(" ")), Stream.of(more)).toArray(String[]::new);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "find " + ME + " --format json",
                "find obama " + ME + " --by photo --metric l1 --format csv",
                "find " + ME + " --aggregate mean -t 3 --format csv",
                "distance obama " + ME + " --format csv",
                "list --format csv",
                "audit --format csv"
            })
    void theAnswerIsThatOfAFolder(String command) {
        assertThat(succeeds(words(command, "-g", solr)).replace(solr, folder))
                .isEqualTo(succeeds(words(command, "-g", folder)));
    }

    @Test
    void whatItWritesIsAsOfAFolder() throws IOException {
        assertThat(exported(solr)).isEqualTo(exported(folder)).isNotEmpty();
        Path ofSolr = scratch.resolve("solr.csv");
        Path ofFolder = scratch.resolve("folder.csv");
        succeeds("map", "-g", solr, "-o", ofSolr.toString(), "-o", scratch + "/map.html");
        succeeds("map", "-g", folder, "-o", ofFolder.toString());
        assertThat(ofSolr).hasSameBinaryContentAs(ofFolder);
        assertThat(scratch.resolve("map.html")).content().contains("hopper");
    }

    private byte[] exported(String place) throws IOException {
        Path file = scratch.resolve(UUID.randomUUID() + ".csv");
        succeeds("export", "-g", place, "--csv", file.toString());
        return Files.readAllBytes(file);
    }

    @Test
    void infoNamesThePlace() {
        assertThat(succeeds("info", "-g", solr)).contains(solr).contains("photos    7, 1 without a face\n");
    }

    @Test
    void aGraphOfFewIsNotNeededThereEither() {
        assertThat(succeeds("graph", "-g", solr)).isEqualTo(succeeds("graph", "-g", folder));
    }

    @Test
    void aCopyThereAndBackIsEqualAndTellsATerminalHowFarItIs() throws IOException {
        String there = place();
        Outcome terminal = Program.startedAs("script", "-qec")
                .with("XDG_DATA_HOME", data.toString())
                .run(
                        Program.DISTRIBUTION.resolve("bin/lookalike") + " copy '" + folder + "' '" + there + "'",
                        "/dev/null");
        assertThat(terminal.code()).as(terminal.out()).isZero();
        assertThat(terminal.out()).contains("of 7 photos").contains("copied 7 photos to " + there);
        String back = scratch.resolve("back").toString();
        assertThat(succeeds("copy", there, back)).startsWith("copied 7 photos to " + back);

        assertThat(exported(there)).isEqualTo(exported(folder));
        assertThat(exported(back)).isEqualTo(exported(folder));
        String find = "find " + ME + " --by photo --format json";
        assertThat(succeeds(words(find, "-g", back)).replace(back, folder))
                .isEqualTo(succeeds(words(find, "-g", folder)));
        assertThat(succeeds("remove", "obama", "trump", "-g", there)).contains("obama");
        assertThat(succeeds("list", "-g", there)).contains("hopper").doesNotContain("obama", "trump");
        assertThat(succeeds("index", photos.toString(), "--rebuild", "-g", there))
                .startsWith("7 photos, 6 faces");
        assertThat(exported(there)).isEqualTo(exported(folder));
        COLLECTIONS.add(there.substring(there.lastIndexOf('/') + 1) + ".1");
        SolrCluster.shared()
                .http()
                .get("/admin/collections?action=DELETEALIAS&name=" + there.substring(there.lastIndexOf('/') + 1));
    }

    /** Any number of batches may have been committed by then, none included: whatever is there, the rest follows. */
    @ParameterizedTest
    @ValueSource(strings = {"INT", "KILL"})
    void aCopyThatIsBrokenOffIsCompletedByTheNext(String signal) throws Exception {
        Path many = scratch.resolve("many");
        Random random = new Random(4);
        try (Gallery gallery = LuceneGallery.open(many, GallerySamples.MODEL)) {
            for (int i = 0; i < MANY; i++) {
                gallery.put(
                        GallerySamples.photo(i + ".jpg", "person " + i % 900),
                        i % 10 == 0 ? List.of(GallerySamples.face(random)) : List.of());
            }
        }
        String there = place();
        Running running = lookalike.start("copy", many.toString(), there);
        while (committed(there) == 0) {
            assertThat(running.process().isAlive()).as("is still copying").isTrue();
        }
        running.signal(signal);
        Outcome broken = running.end();

        int copied = committed(there);
        assertThat(broken.code()).isIn(signal.equals("INT") ? List.of(130, 0) : List.of(137, 0));
        if (broken.code() == 130) {
            assertThat(broken.out())
                    .startsWith("copied %,d photos to %s, ".formatted(copied, there))
                    .endsWith("(interrupted: the rest is for the next run)\n");
        } else if (broken.code() == 137) {
            assertThat(copied % 5000).as("whole batches").isZero();
        }
        String completed = succeeds("copy", many.toString(), there);
        assertThat(completed)
                .startsWith("copied %s to %s, %,d there already"
                        .formatted(copied == MANY ? "0 photos" : "%,d photos".formatted(MANY - copied), there, copied));
        assertThat(committed(there)).isEqualTo(MANY);
        // Whether they are equal, and no more, should they differ.
        assertThat(entries(there).equals(entries(many.toString()))).isTrue();
    }

    private static Set<Entry> entries(String place) throws IOException {
        Set<Entry> entries = new HashSet<>();
        try (Gallery gallery = Galleries.read(GalleryLocation.parse(place))) {
            gallery.forEach(entries::add);
        }
        assertThat(entries).hasSize(MANY / 10);
        return entries;
    }

    private static int committed(String place) throws IOException {
        try (Gallery gallery = Galleries.read(GalleryLocation.parse(place))) {
            return gallery.info().counts().photos();
        } catch (GalleryException e) {
            assertThat(e.reason()).as(e.getMessage()).isIn(Reason.MISSING, Reason.NOT_A_GALLERY);
            return 0;
        }
    }

    @Test
    void aCopyIntoAGalleryOfAnotherModelIsRefusedNamingBoth() throws IOException {
        Path other = scratch.resolve("other");
        try (Gallery gallery = LuceneGallery.open(other, GallerySamples.MODEL)) {
            gallery.put(GallerySamples.photo("1.jpg", "somebody"), List.of(GallerySamples.face(1)));
        }
        byte[] before = exported(solr);
        Outcome refused = lookalike.run("copy", other.toString(), solr);
        assertThat(refused.code()).isEqualTo(4);
        assertThat(refused.err()).contains(other.toString()).contains(solr).contains("can't be compared");
        assertThat(exported(solr)).isEqualTo(before);
    }

    @Test
    void whatIsNotThereIsNamed() throws IOException {
        String nowhere = place();
        for (String[] command : List.of(
                words("copy", nowhere, scratch.resolve("to").toString()),
                words("find " + ME, "-g", nowhere),
                words("list", "-g", nowhere),
                words("remove obama", "-g", nowhere))) {
            Outcome outcome = lookalike.run(command);
            assertThat(outcome.code()).as(String.join(" ", command)).isEqualTo(4);
            assertThat(outcome.err()).contains("no gallery at " + nowhere);
        }
        assertThat(scratch.resolve("to")).doesNotExist();
    }

    @Test
    void aServerOverItAnswersAndAddsAndRemoves() throws Exception {
        String there = place();
        succeeds("copy", folder, there);
        byte[] me = Files.readAllBytes(Program.PROJECT.resolve(ME));
        try (RunningServer server = RunningServer.start(data, "-g", there, "--writable");
                RunningServer ofFolder = RunningServer.start(data, "-g", folder)) {
            assertThat(answers(server.put("/v1/find?top=3", me)))
                    .isEqualTo(answers(ofFolder.put("/v1/find?top=3", me)))
                    .contains("hopper");
            assertThat(withoutIds(server.get("/v1/people").body()))
                    .isEqualTo(withoutIds(ofFolder.get("/v1/people").body()))
                    .contains("obama");
            assertThat(server.get("/").body()).contains("<html");
            HttpRequest.Builder add = HttpRequest.newBuilder(server.uri("/v1/people/eileen/photos"))
                    .POST(BodyPublishers.ofByteArray(me));
            try (Gallery writer = Galleries.open(GalleryLocation.parse(there))) {
                HttpResponse<String> inUse = server.send(add);
                assertThat(inUse.statusCode()).as(inUse.body()).isEqualTo(409);
                assertThat(inUse.body()).contains("gallery_in_use");
                assertThat(writer.people()).doesNotContainKey("eileen");
            }
            HttpResponse<String> added = server.send(add);
            assertThat(added.statusCode()).as(added.body()).isEqualTo(200);
            assertThat(succeeds("list", "-g", there)).contains("eileen");
            HttpResponse<String> gone = server.send(
                    HttpRequest.newBuilder(server.uri("/v1/people/eileen")).DELETE());
            assertThat(gone.statusCode()).as(gone.body()).isEqualTo(200);
            assertThat(server.get("/v1/people/eileen").statusCode()).isEqualTo(404);
            assertThat(succeeds("list", "-g", there)).doesNotContain("eileen");
        }
    }

    private static String answers(HttpResponse<String> found) {
        assertThat(found.statusCode()).as(found.body()).isEqualTo(200);
        return withoutIds(found.body().substring(found.body().indexOf("\"answers\"")));
    }

    /** Every server has its own for faces and requests. */
    private static String withoutIds(String body) {
        return body.replaceAll("\"(request_id|face)\":\"[^\"]*\"", "");
    }

    @Test
    void withoutItsClientTheLibraryToNameIsTold() {
        String classes = Program.DISTRIBUTION.resolve("lib") + "/*:" + Program.DISTRIBUTION.resolve("lib/short") + "/*";
        Outcome outcome = Program.startedAs(
                        Path.of(System.getProperty("java.home"), "bin/java").toString(),
                        "-cp",
                        classes,
                        "io.github.lookalike.cli.Main")
                .with("XDG_DATA_HOME", data.toString())
                .run("list", "-g", solr);
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.err())
                .contains("gallery " + solr)
                .contains("not on the class path")
                .contains("org.apache.solr:solr-solrj");
    }
}
