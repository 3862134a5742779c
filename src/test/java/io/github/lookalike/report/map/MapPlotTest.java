package io.github.lookalike.report.map;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapPlotTest {

    @TempDir
    Path folder;

    @Test
    void fewFacesAreAllShownWithTheirNames() throws IOException {
        Drawing drawing = MapPlot.draw(Maps.small(), Maps.GREEN);

        assertThat(of(Mark.Picture.class, drawing)).hasSize(4);
        assertThat(of(Mark.Dot.class, drawing)).isEmpty();
        assertThat(of(Mark.Text.class, drawing))
                .extracting(Mark.Text::text)
                .containsExactlyInAnyOrder(
                        "me among 3 faces", "How it was made.", "first →", "↑ second", "me", "ada", "bob", "cyd");
    }

    @Test
    void theMapIsTheRightWayUp() throws IOException {
        Drawing drawing = MapPlot.draw(Maps.small(), Maps.GREEN);
        Mark.Text bob = name("bob", drawing);
        Mark.Text cyd = name("cyd", drawing);
        Mark.Text ada = name("ada", drawing);

        assertThat(cyd.baseline()).isLessThan(bob.baseline());
        assertThat(ada.x()).isLessThan(bob.x());
    }

    @Test
    void aLineLeadsFromMeToTheNearest() throws IOException {
        Drawing drawing = MapPlot.draw(Maps.small(), Maps.GREEN);

        assertThat(of(Mark.Line.class, drawing))
                .filteredOn(line -> line.shade() == Shade.ACCENT)
                .singleElement()
                .satisfies(line -> {
                    assertThat(picture("me", drawing).contains(line.x1(), line.y1()))
                            .isTrue();
                    assertThat(picture("ada", drawing).contains(line.x2(), line.y2()))
                            .isTrue();
                });
    }

    @Test
    void aFaceWithoutAPictureIsADot() throws IOException {
        Drawing drawing = MapPlot.draw(Maps.small(), Maps.NONE);

        assertThat(of(Mark.Picture.class, drawing)).isEmpty();
        assertThat(of(Mark.Dot.class, drawing)).hasSize(4);
    }

    @Test
    void someHundredFacesAreAllShownNoneUponAnother() throws IOException {
        Drawing drawing = MapPlot.draw(Maps.crowd(50), Maps.GREEN);

        assertThat(of(Mark.Picture.class, drawing)).hasSizeGreaterThanOrEqualTo(245);
        assertNoneOverlap(drawing);
    }

    @Test
    void ofManyFacesThoseWithoutRoomAreDots() throws IOException {
        Drawing drawing = MapPlot.draw(Maps.crowd(400), Maps.GREEN);
        List<Mark.Picture> pictures = of(Mark.Picture.class, drawing);

        assertThat(pictures).hasSizeBetween(80, 500);
        assertThat(of(Mark.Dot.class, drawing)).hasSizeGreaterThanOrEqualTo(2000 - pictures.size());
        assertNoneOverlap(drawing);
    }

    @Test
    void aSingleFaceIsInTheMiddle() throws IOException {
        FaceMap map = new FaceMap(
                "1 face",
                List.of(Maps.face("ada")),
                List.of(new MapLayout("tsne", "t-SNE", "", List.of(), new float[][] {{3, 3}})),
                List.of());

        assertThat(name("ada", MapPlot.draw(map, Maps.GREEN)).x()).isEqualTo(MapFrame.WIDTH / 2.0);
    }

    @Test
    void aPngShowsWhatWasDrawn() throws IOException {
        Path file = folder.resolve("map.png");
        MapPlot.writePng(Maps.small(), Maps.GREEN, file);
        BufferedImage image = ImageIO.read(file.toFile());
        Rectangle2D ada = picture("ada", MapPlot.draw(Maps.small(), Maps.GREEN));
        Point2D middle = new Point2D.Double(ada.getCenterX() * PngFile.DENSITY, ada.getCenterY() * PngFile.DENSITY);

        assertThat(image.getWidth()).isEqualTo(1800);
        assertThat(image.getHeight()).isEqualTo(1350);
        assertThat(new Color(image.getRGB((int) middle.getX(), (int) middle.getY())))
                .isEqualTo(Color.GREEN);
        assertThat(new Color(image.getRGB(5, 5))).isEqualTo(Shade.PAPER.onLight());
    }

    private static void assertNoneOverlap(Drawing drawing) {
        List<Rectangle2D> boxes =
                of(Mark.Picture.class, drawing).stream().map(MapPlotTest::box).toList();
        assertThat(boxes).allSatisfy(box -> assertThat(boxes.stream().filter(box::intersects))
                .containsExactly(box));
    }

    private static <M extends Mark> List<M> of(Class<M> kind, Drawing drawing) {
        return drawing.marks().stream()
                .flatMap(mark -> kind.isInstance(mark) ? Stream.of(kind.cast(mark)) : Stream.empty())
                .toList();
    }

    private static Mark.Text name(String name, Drawing drawing) {
        return of(Mark.Text.class, drawing).stream()
                .filter(text -> text.text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Rectangle2D picture(String name, Drawing drawing) {
        return of(Mark.Picture.class, drawing).stream()
                .filter(picture -> picture.title().startsWith(name + " "))
                .map(MapPlotTest::box)
                .findFirst()
                .orElseThrow();
    }

    private static Rectangle2D box(Mark.Picture picture) {
        return new Rectangle2D.Double(picture.x(), picture.y(), picture.size(), picture.size());
    }
}
