package io.github.lookalike.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.ranking.Verdict;
import io.github.lookalike.report.map.FaceMap;
import io.github.lookalike.report.map.MapPage;
import io.github.lookalike.report.map.MapPlot;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Maps of more people than there is room for, as pages and as plots: who is named, and that names stand free. */
class MapOfCrowdIT {

    private static final int PEOPLE = 450;
    private static final int FACES_OF_ONE = 4;

    @TempDir
    static Path folder;

    private static Path page;
    private static Path svg;
    private static Tab tab;

    @BeforeAll
    static void drawACrowd() throws IOException, InterruptedException {
        assumeTrue(Chromium.available(), "Chromium is not installed");
        FaceMap map = crowd();
        FaceMap.Pictures grey = (faces, size) -> faces.stream()
                .collect(Collectors.toMap(
                        Function.identity(), face -> new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB)));
        page = folder.resolve("map.html");
        svg = folder.resolve("map.svg");
        MapPage.write(map, grey, 5000, page);
        MapPlot.writeSvg(map, grey, svg);
        tab = Tab.open();
    }

    @AfterAll
    static void closeTheTab() throws IOException {
        if (tab != null) {
            tab.close();
        }
    }

    /** Forty people have four faces, the others one; mine is at the edge with the five that are nearest to it. */
    private static FaceMap crowd() {
        Random random = new Random(5);
        List<FaceMap.Face> faces = new ArrayList<>();
        List<float[]> places = new ArrayList<>();
        for (int person = 0; person < PEOPLE; person++) {
            double[] middle = {random.nextDouble(), random.nextDouble()};
            for (int photo = 0; photo < (person % 11 == 0 ? FACES_OF_ONE : 1); photo++) {
                String name = "somebody_called_" + (person + 1000);
                faces.add(new FaceMap.Face(name, Path.of("photos", name, photo + ".jpg"), false));
                places.add(new float[] {
                    (float) (middle[0] + random.nextGaussian() / 50), (float) (middle[1] + random.nextGaussian() / 50)
                });
            }
        }
        float[] mine = {0.95f, 0.9f};
        List<Integer> nearest = IntStream.range(0, faces.size()) // each of somebody else, as the program finds them
                .filter(face -> faces.get(face).photo().endsWith("0.jpg"))
                .boxed()
                .sorted((a, b) -> Double.compare(distance(places.get(a), mine), distance(places.get(b), mine)))
                .limit(5)
                .toList();
        faces.add(new FaceMap.Face("eileen_collins", Path.of("me.jpg"), true));
        places.add(mine);
        FaceMap.Layout layout =
                new FaceMap.Layout("tsne", "t-SNE", "How it was made.", List.of(), places.toArray(float[][]::new));
        Judgement judgement = new Judgement(0.9632, false, Verdict.DIFFERENT);
        return new FaceMap(
                "a crowd",
                faces,
                List.of(layout),
                nearest.stream()
                        .map(to -> new FaceMap.Link(faces.size() - 1, to, 0.5, judgement))
                        .toList());
    }

    private static double distance(float[] a, float[] b) {
        return Math.hypot(a[0] - b[0], a[1] - b[1]);
    }

    private static void open(boolean phone) throws InterruptedException {
        tab.screen(phone ? 390 : 1280, phone ? 844 : 900, phone ? 3 : 1, phone);
        tab.prefer("prefers-reduced-motion", "reduce");
        tab.visit(page.toUri());
        tab.await("typeof state === 'object' && state.drawn && sheets.every(each => each.complete)");
    }

    @Test
    void aPhoneShowsTheProbeAndItsNearestFirst() throws InterruptedException {
        open(true);

        assertThat(tab.evaluate(MapOnPhoneIT.HIDDEN_NEAREST)).isEqualTo("");
        assertThat(((Number) tab.evaluate("view.zoom")).doubleValue()).isGreaterThan(2);
        tab.clickAndArrive("[aria-label='Show all']");
        assertThat(((Number) tab.evaluate("view.zoom")).doubleValue()).isEqualTo(1);
        assertThat(tab.evaluate("state.drawn.pictures.filter(face => isMine[face]).length"))
                .isEqualTo(1);
    }

    @Test
    void namesStandFreeWhereverTheMapIsMoved() throws InterruptedException {
        for (boolean phone : new boolean[] {true, false}) {
            open(phone);
            assertThat(tab.evaluate(MapOnPhoneIT.AMISS)).as("at first").isEqualTo("");
            tab.clickAndArrive("[aria-label='Show all']");
            for (String move : List.of(
                    "zoomBy(1.3)",
                    "zoomBy(1.7, 200, 300)",
                    "view.panBy(60, -30)",
                    "zoomBy(1.5)",
                    "view.panBy(-81, 7)")) {
                tab.evaluate(move + "; null");
                assertThat(tab.evaluate(MapOnPhoneIT.AMISS)).as(move).isEqualTo("");
            }
        }
    }

    @Test
    void pageAndPlotNameTheSame() throws Exception {
        open(false);
        Set<String> first = names("data.mine.concat(data.links.map(link => link.to)).map(labelOf)");
        Set<String> certain = names("[...layouts[0].isNamed].map(labelOf)");
        Set<String> shown = names("state.drawn.labels.map(label => label.text)");
        Set<String> plotted = MapOnPhoneIT.SVG_TEXT
                .matcher(Files.readString(svg))
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());

        assertThat(first).hasSize(6).contains("Eileen Collins").anyMatch(name -> name.startsWith("Somebody Called"));
        assertThat(certain).hasSize(6 + 20);
        assertThat(shown).containsAll(first).isSubsetOf(certain).hasSizeGreaterThan(15);
        assertThat(plotted).containsAll(first).isSubsetOf(certain).hasSizeGreaterThan(15);
    }

    private static Set<String> names(String expression) {
        return Stream.of(((String) tab.evaluate(expression + ".join('\\n')")).split("\n"))
                .collect(Collectors.toSet());
    }
}
