package io.github.lookalike.report.map;

import static io.github.lookalike.report.map.Maps.GREEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapPageTest {

    @TempDir
    Path folder;

    @Test
    void thePageHoldsWhoIsWhereAndWhoIsNear() throws IOException {
        Map<String, Object> data = data(Maps.small(), 10);

        assertThat(data)
                .containsEntry("people", List.of("ada", "bob", "cyd", "me"))
                .containsEntry("photos", List.of("celebs/ada.jpg", "celebs/bob.jpg", "celebs/cyd.jpg", "me/me.jpg"))
                .containsEntry("mine", List.of(3))
                .containsEntry("links", List.of(Map.of("from", 3, "to", 0, "distance", "0.457", "likeness", "96.32 %")))
                .containsEntry("pictured", List.of(0, 1, 2, 3));
    }

    @Test
    void theLongerSideOfAMapIsOneLongAndItsSecondAxisPointsUp() throws IOException {
        assertThat(data(Maps.small(), 10).get("layouts"))
                .isEqualTo(List.of(Map.of(
                        "key",
                        "pca",
                        "legend",
                        "How it was made.",
                        "axes",
                        List.of("first", "second"),
                        "portraits",
                        List.of(3, 0, 1, 2),
                        "named",
                        2,
                        "x",
                        List.of(-50_000, 50_000, 50_000, -25_000),
                        "y",
                        List.of(25_000, 25_000, -25_000, 0))));
    }

    @Test
    void asManyFacesArePicturesAsAreWantedTheImportantOnesFirst() throws IOException {
        assertThat(data(Maps.small(), 3)).containsEntry("pictured", List.of(0, 1, 3));
        assertThat(data(Maps.crowd(10), 10)).containsEntry("pictured", List.of(1, 5, 12, 18, 20, 29, 30, 36, 40, 45));
        assertThat(data(Maps.small(), 0)).containsEntry("pictured", List.of()).containsEntry("sheets", List.of());
    }

    @Test
    void aNameTooLongToBeWrittenBelowAPictureIsCutThereAlone() throws IOException {
        String name = "Wolfeschlegelsteinhausenbergerdorff";
        FaceMap map = new FaceMap(
                "",
                List.of(Maps.face("ada"), Maps.face(name)),
                List.of(new FaceMap.Layout("pca", "PCA", "", List.of(), new float[][] {{0, 0}, {1, 1}})),
                List.of());

        assertThat(data(map, 2))
                .containsEntry("names", List.of("Ada", name))
                .containsEntry("labels", Map.of("1", "Wolfeschlegelsteinhausenb…"));
    }

    @Test
    void theMorePicturesTheSmaller() throws IOException {
        assertThat(data(Maps.crowd(100), 1000))
                .containsEntry("tile", 128)
                .extractingByKey("sheets", LIST)
                .hasSize(2);
        assertThat(data(Maps.crowd(300), 1500)).containsEntry("tile", 80).containsEntry("columns", 25);
        assertThat(data(Maps.crowd(600), 9000)).containsEntry("tile", 48);
    }

    @Test
    void namesCanNotBecomeMarkupOrScript() throws IOException {
        String name = "</script><script>alert(1)</script>{{title}}";
        FaceMap map = new FaceMap(
                name,
                List.of(Maps.face(name)),
                List.of(new FaceMap.Layout("pca", "PCA", name, List.of(), new float[][] {{0, 0}})),
                List.of());
        String page = page(map, 1);

        assertThat(page).doesNotContain("<script>alert").contains("&lt;script&gt;alert(1)", "{{title}}");
        assertThat(page.split("</script>")).hasSize(1 + 2);
    }

    @Test
    void thePageNeedsNothingFromElsewhere() throws IOException {
        assertThat(page(Maps.small(), 10))
                .contains("default-src 'none'", "data:image/jpeg;base64,")
                .doesNotContainPattern("https?:|@import|<link|src=");
    }

    private String page(FaceMap map, int pictures) throws IOException {
        Path file = folder.resolve("map.html");
        MapPage.write(map, GREEN, pictures, file);
        return Files.readString(file);
    }

    private Map<String, Object> data(FaceMap map, int pictures) throws IOException {
        String page = page(map, pictures);
        String start = "<script type=\"application/json\" id=\"data\">";
        return JSON.std.mapFrom(page.substring(page.indexOf(start) + start.length(), page.indexOf("</script>")));
    }
}
