package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of {@code lookalike serve} where something is not there: photos, or a part of the program. */
class ServeLossesIT {

    private static final String[] SOME = {"hopper", "obama", "trump", "curie"};

    private static final String BROKEN =
            "[...document.images].filter(each => each.complete && each.naturalWidth === 0).length";

    /** A silhouette takes the picture's place. */
    private static final String SILHOUETTES =
            """
            [...document.querySelectorAll('img.face.none.there')]
              .filter(each => getComputedStyle(each).backgroundImage.includes('svg') && each.clientWidth > 40
                && Math.abs(each.clientWidth - each.clientHeight) < 2).length""";

    /** Pixels of the map that have a silhouette's colour: those of a grey photo are far fewer. */
    private static final String GREY =
            """
            (map => {
              const { data } = map.getContext('2d').getImageData(0, 0, map.width, map.height);
              let count = 0;
              for (let i = 0; i < data.length; i += 4) {
                if (data[i] === 153 && data[i + 1] === 153 && data[i + 2] === 153) count++;
              }
              return count;
            })(document.querySelector('.map-canvas'))""";

    private static final String ALL_PICTURES =
            "document.querySelectorAll('img.face').length === document.querySelectorAll('img.face.there').length";

    private static Tab tab;

    @TempDir
    Path folder;

    private Path celebs;

    @BeforeAll
    static void browse() throws Exception {
        assumeTrue(Chromium.available(), "Chromium is not installed");
        tab = Tab.open();
    }

    @AfterAll
    static void end() throws Exception {
        if (tab != null) {
            tab.close();
        }
    }

    @BeforeEach
    void aFewPhotos() throws Exception {
        celebs = Files.createDirectory(folder.resolve("celebs"));
        for (String person : SOME) {
            Files.copy(Portraits.of(person), celebs.resolve(person + ".jpg"));
        }
        Shipped.run("index", celebs, "--gallery", folder.resolve("gallery"));
        tab.screen(1280, 900, false);
        tab.languages("en-GB");
        tab.complaints().clear();
    }

    private RunningServer serve(String gallery) throws Exception {
        return RunningServer.start(
                folder.resolve("data"), "--gallery", folder.resolve(gallery).toString());
    }

    @Test
    void aPhotoThatIsGoneIsASilhouette() throws Exception {
        Files.delete(celebs.resolve("hopper.jpg"));
        try (RunningServer server = serve("gallery")) {
            tab.visit(server.uri("/"));
            tab.await("document.querySelector('.strip img.there')");
            tab.drop(Portraits.of("collins"));
            tab.awaitHeading("You look most like Hopper.");
            tab.await(ALL_PICTURES);

            assertThat(tab.evaluate(SILHOUETTES))
                    .as("beside me, and as the first of all")
                    .isEqualTo(2);
            assertThat(tab.evaluate("document.querySelector('.winner img.none').alt"))
                    .isEqualTo("Hopper");
            assertThat(tab.evaluate(BROKEN)).isEqualTo(0);

            tab.evaluate("location.hash = '#/map'");
            tab.await("document.querySelector('.map-canvas')");
            tab.await(GREY + " > 1500");
            onlyPicturesAreMissing();
        }
    }

    @Test
    void readyMadeVectorsAreSilhouettes() throws Exception {
        Shipped.run("export", "--gallery", folder.resolve("gallery"), "--npy", folder.resolve("some.npy"));
        Shipped.run("index", "--from", folder.resolve("some.npy"), "--gallery", folder.resolve("vectors"));
        try (RunningServer server = serve("vectors")) {
            tab.visit(server.uri("/#/people"));
            tab.await("document.querySelectorAll('.tile').length === 4 && " + ALL_PICTURES);
            assertThat(tab.evaluate(SILHOUETTES)).isEqualTo(4);

            tab.click("a[href='#/like/trump']");
            tab.awaitHeading("Trump looks most like");
            tab.await(ALL_PICTURES);

            assertThat(tab.evaluate(BROKEN)).isEqualTo(0);
            onlyPicturesAreMissing();
        }
    }

    private static void onlyPicturesAreMissing() {
        assertThat(tab.complaints())
                .filteredOn(each -> !each.contains("401") || !each.endsWith("/v1/info"))
                .isNotEmpty()
                .allMatch(each -> each.contains("404") && each.contains("/v1/faces/"));
    }

    @Test
    void aMapThatCanNotBeMadeIsToldOfAndTriedAgain() throws Exception {
        Path home = programWithoutAlgebra();
        Program program = Program.startedAs(home.resolve("bin/lookalike").toString())
                .with("XDG_DATA_HOME", folder.resolve("data").toString());
        try (RunningServer server = RunningServer.start(
                program, "--gallery", folder.resolve("gallery").toString())) {
            tab.visit(server.uri("/#/map"));
            tab.awaitHeading("The map could not be made.");
            assertThat(tab.evaluate("document.querySelector('.problem[role=alert]').textContent"))
                    .asString()
                    .contains("lookalike map", "The people can be looked at all the same.");

            Path algebra = Files.createDirectory(home.resolve("lib/algebra"));
            try (Stream<Path> jars = Files.list(Program.DISTRIBUTION.resolve("lib/algebra"))) {
                for (Path jar : jars.toList()) {
                    Files.copy(jar, algebra.resolve(jar.getFileName()));
                }
            }
            tab.click(".problem .primary");

            tab.await("document.querySelector('.map-canvas')");
            assertThat(tab.evaluate("document.querySelectorAll('.map-list li').length"))
                    .isEqualTo(4);
        }
    }

    /** A copy of the program as it is shipped, but for ND4J. */
    private Path programWithoutAlgebra() throws IOException {
        Path home = folder.resolve("program");
        try (Stream<Path> all = Files.walk(Program.DISTRIBUTION)) {
            for (Path each : all.toList()) {
                Path place = Program.DISTRIBUTION.relativize(each);
                if (!place.startsWith("lib/algebra")) {
                    Files.copy(each, home.resolve(place), StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        return home;
    }
}
