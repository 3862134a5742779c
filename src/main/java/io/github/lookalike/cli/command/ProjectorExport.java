package io.github.lookalike.cli.command;

import io.github.lookalike.Lookalike;
import io.github.lookalike.Portrait;
import io.github.lookalike.cli.output.AtomicWrite;
import io.github.lookalike.cli.picture.CutPictures;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.projection.ProjectorBundle;
import io.github.lookalike.projection.ProjectorMetadata;
import io.github.lookalike.projection.Sprite;
import io.github.lookalike.report.table.HumanReadable;
import io.github.lookalike.report.table.Printable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Writes faces for the Embedding Projector, within its limits. */
final class ProjectorExport {

    /** Pixels each way of a face's picture, if there is room: the Projector shows them about as large. */
    private static final int PICTURE = 96;

    private final Lookalike lookalike;
    private final int threads;
    private final PrintWriter err;

    ProjectorExport(Lookalike lookalike, int threads, PrintWriter err) {
        this.lookalike = lookalike;
        this.threads = threads;
        this.err = err;
    }

    void write(List<Entry> all, Path folder) throws IOException {
        List<Entry> faces = thinned(all, ProjectorBundle.MOST_POINTS);
        if (faces.size() < all.size()) {
            err.println(String.format(
                    Locale.ROOT,
                    "the Embedding Projector shows at most %,d points: taking as many of the %,d faces, evenly",
                    faces.size(),
                    all.size()));
        }
        int side = side(faces.size());
        if (side < PICTURE) {
            err.println(String.format(
                    Locale.ROOT,
                    "the Embedding Projector takes sprites of at most %1$,d x %1$,d pixels: pictures of %2$d x %2$d",
                    Sprite.LARGEST_SIDE,
                    side));
        }
        ProjectorBundle bundle = new ProjectorBundle(
                "faces",
                faces.stream()
                        .map(entry -> entry.template().embedding().values())
                        .toArray(float[][]::new),
                metadata(faces),
                Optional.of(Sprite.ofPictures(pictures(faces, side), side)));
        AtomicWrite.writeAll(folder, bundle::write);
        err.println(Printable.of("wrote " + HumanReadable.count(faces.size(), "face") + " to " + folder));
    }

    /** As many as the limit allows, the same distance from each to the next. */
    static <T> List<T> thinned(List<T> all, int most) {
        return all.size() <= most
                ? all
                : IntStream.range(0, most)
                        .mapToObj(i -> all.get((int) ((long) i * all.size() / most)))
                        .toList();
    }

    /** Pixels each way of a picture, so that the grid of all of them is within the limit. */
    static int side(int faces) {
        return Math.min(PICTURE, Sprite.LARGEST_SIDE / Sprite.gridSide(faces));
    }

    private static ProjectorMetadata metadata(List<Entry> faces) {
        return new ProjectorMetadata(
                List.of("person", "photo"),
                faces.stream()
                        .map(entry -> List.of(
                                entry.person(),
                                HumanReadable.path(entry.photo().id().file())))
                        .toList());
    }

    /** In the faces' order; black where a photo can't be read any more. Together no more pixels than the sprite. */
    private List<BufferedImage> pictures(List<Entry> faces, int side) throws IOException {
        List<Portrait> portraits = faces.stream()
                .map(entry -> new Portrait(entry.photo().id().file(), entry.template()))
                .toList();
        List<Integer> numbers = IntStream.range(0, faces.size()).boxed().toList();
        Map<Integer, BufferedImage> pictures =
                new CutPictures(lookalike, portraits, threads, "black in the sprite", err).read(numbers, side);
        BufferedImage black = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        return numbers.stream().map(face -> pictures.getOrDefault(face, black)).toList();
    }
}
