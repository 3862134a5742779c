package io.github.lookalike.report.map;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.report.map.DisplayList.Primitive;
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
        DisplayList list = MapPlot.draw(Maps.small(), Maps.GREEN);

        assertThat(of(Primitive.Picture.class, list)).hasSize(4);
        assertThat(of(Primitive.Circle.class, list)).isEmpty();
        assertThat(of(Primitive.Text.class, list))
                .extracting(Primitive.Text::text)
                .containsExactlyInAnyOrder(
                        "me among 3 faces", "How it was made.", "first →", "↑ second", "Me", "Ada", "Bob", "Cyd");
    }

    @Test
    void theMapIsTheRightWayUp() throws IOException {
        DisplayList list = MapPlot.draw(Maps.small(), Maps.GREEN);
        Primitive.Text bob = name("Bob", list);
        Primitive.Text cyd = name("Cyd", list);
        Primitive.Text ada = name("Ada", list);

        assertThat(cyd.baseline()).isLessThan(bob.baseline());
        assertThat(ada.x()).isLessThan(bob.x());
    }

    @Test
    void aLineLeadsFromMeToTheNearest() throws IOException {
        DisplayList list = MapPlot.draw(Maps.small(), Maps.GREEN);

        assertThat(of(Primitive.Line.class, list))
                .filteredOn(line -> line.colour() == DisplayList.Colour.ACCENT)
                .singleElement()
                .satisfies(line -> {
                    assertThat(picture("Me", list).contains(line.x1(), line.y1()))
                            .isTrue();
                    assertThat(picture("Ada", list).contains(line.x2(), line.y2()))
                            .isTrue();
                });
    }

    @Test
    void aFaceWithoutAPictureIsADot() throws IOException {
        DisplayList list = MapPlot.draw(Maps.small(), Maps.NONE);

        assertThat(of(Primitive.Picture.class, list)).isEmpty();
        assertThat(of(Primitive.Circle.class, list)).hasSize(4);
    }

    @Test
    void aTypicalFaceOfEachPersonIsShownNoneUponAnotherAndTheOthersAreDots() throws IOException {
        FaceMap map = Maps.crowd(50);
        DisplayList list = MapPlot.draw(map, Maps.GREEN);
        List<String> shown = of(Primitive.Picture.class, list).stream()
                .map(picture -> picture.title().replaceFirst(" \\(.*", ""))
                .toList();

        assertThat(shown).hasSizeGreaterThanOrEqualTo(49).doesNotHaveDuplicates();
        assertThat(of(Primitive.Circle.class, list)).hasSizeGreaterThanOrEqualTo(200);
        assertNoneOverlap(list);
    }

    @Test
    void ofManyFacesThoseWithoutRoomAreDots() throws IOException {
        DisplayList list = MapPlot.draw(Maps.crowd(400), Maps.GREEN);
        List<Primitive.Picture> pictures = of(Primitive.Picture.class, list);

        assertThat(pictures).hasSizeBetween(80, 400);
        assertThat(of(Primitive.Circle.class, list)).hasSizeGreaterThanOrEqualTo(2000 - pictures.size());
        assertNoneOverlap(list);
    }

    @Test
    void aCrowdHasTheNamesOfItsFirstPortraitsAlone() throws IOException {
        FaceMap map = Maps.crowd(450);
        MapPortraits portraits = MapPortraits.of(map, map.layouts().get(0));
        List<String> first = portraits.faces().subList(0, portraits.named()).stream()
                .map(face -> MapPortraits.label(map.faces().get(face)))
                .toList();
        List<String> names = of(Primitive.Text.class, MapPlot.draw(map, Maps.GREEN)).stream()
                .filter(text -> text.style() == DisplayList.TextStyle.NAME)
                .map(Primitive.Text::text)
                .toList();

        assertThat(names).hasSizeGreaterThan(10).doesNotHaveDuplicates().isSubsetOf(first);
    }

    @Test
    void aSingleFaceIsInTheMiddle() throws IOException {
        FaceMap map = new FaceMap(
                "1 face",
                List.of(Maps.face("ada")),
                List.of(new FaceMap.Layout("tsne", "t-SNE", "", List.of(), new float[][] {{3, 3}})),
                List.of());

        assertThat(name("Ada", MapPlot.draw(map, Maps.GREEN)).x()).isEqualTo(MapFrame.WIDTH / 2.0);
    }

    @Test
    void aPngShowsWhatWasDrawn() throws IOException {
        Path file = folder.resolve("map.png");
        MapPlot.writePng(Maps.small(), Maps.GREEN, file);
        BufferedImage image = ImageIO.read(file.toFile());
        Rectangle2D ada = picture("Ada", MapPlot.draw(Maps.small(), Maps.GREEN));
        Point2D middle = new Point2D.Double(ada.getCenterX() * PngFile.DENSITY, ada.getCenterY() * PngFile.DENSITY);

        assertThat(image.getWidth()).isEqualTo(1800);
        assertThat(image.getHeight()).isEqualTo(1350);
        assertThat(new Color(image.getRGB((int) middle.getX(), (int) middle.getY())))
                .isEqualTo(Color.GREEN);
        assertThat(new Color(image.getRGB(5, 5))).isEqualTo(DisplayList.Colour.PAPER.onLight());
    }

    private static void assertNoneOverlap(DisplayList list) {
        List<Rectangle2D> boxes =
                of(Primitive.Picture.class, list).stream().map(MapPlotTest::box).toList();
        assertThat(boxes).allSatisfy(box -> assertThat(boxes.stream().filter(box::intersects))
                .containsExactly(box));
    }

    private static <M extends Primitive> List<M> of(Class<M> kind, DisplayList list) {
        return list.primitives().stream()
                .flatMap(primitive -> kind.isInstance(primitive) ? Stream.of(kind.cast(primitive)) : Stream.empty())
                .toList();
    }

    private static Primitive.Text name(String name, DisplayList list) {
        return of(Primitive.Text.class, list).stream()
                .filter(text -> text.text().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Rectangle2D picture(String name, DisplayList list) {
        return of(Primitive.Picture.class, list).stream()
                .filter(picture -> picture.title().startsWith(name + " "))
                .map(MapPlotTest::box)
                .findFirst()
                .orElseThrow();
    }

    private static Rectangle2D box(Primitive.Picture picture) {
        return new Rectangle2D.Double(picture.x(), picture.y(), picture.size(), picture.size());
    }
}
