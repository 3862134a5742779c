package io.github.lookalike.report.map;

import io.github.lookalike.ranking.Judgement;
import io.github.lookalike.ranking.Verdict;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Maps of faces that are no more than a colour. */
final class Maps {

    static final FaceMap.Pictures GREEN = (faces, size) ->
            faces.stream().collect(Collectors.toMap(Function.identity(), face -> plain(size, Color.GREEN)));

    static final FaceMap.Pictures NONE = (faces, size) -> java.util.Map.of();

    private Maps() {}

    static FaceMap.Face face(String person) {
        return new FaceMap.Face(person, Path.of("photos", "celebs", person + ".jpg"), false);
    }

    static FaceMap.Face mine(String person) {
        return new FaceMap.Face(person, Path.of("me", person + ".jpg"), true);
    }

    /** Three people and me, linked to the first; PCA with axes. */
    static FaceMap small() {
        float[][] coordinates = {{0, 0}, {4, 0}, {4, 2}, {1, 1}};
        return new FaceMap(
                "me among 3 faces",
                List.of(face("ada"), face("bob"), face("cyd"), mine("me")),
                List.of(new FaceMap.Layout("pca", "PCA", "How it was made.", List.of("first", "second"), coordinates)),
                List.of(new FaceMap.Link(3, 0, 0.45678, new Judgement(0.9632, false, Verdict.DIFFERENT))));
    }

    /** Many people with five faces each, the faces of each together. */
    static FaceMap crowd(int people) {
        Random random = new Random(7);
        List<FaceMap.Face> faces = IntStream.range(0, people * 5)
                .mapToObj(i -> face("person" + i / 5))
                .toList();
        float[][] coordinates = Stream.generate(
                        () -> new float[] {(float) random.nextGaussian(), (float) random.nextGaussian()})
                .limit(people)
                .flatMap(middle -> Stream.generate(() -> new float[] {
                            middle[0] + (float) random.nextGaussian() / 20,
                            middle[1] + (float) random.nextGaussian() / 20
                        })
                        .limit(5))
                .toArray(float[][]::new);
        return new FaceMap(
                people * 5 + " faces",
                faces,
                List.of(new FaceMap.Layout("tsne", "t-SNE", "How it was made.", List.of(), coordinates)),
                List.of());
    }

    static BufferedImage plain(int size, Color colour) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(colour);
        graphics.fillRect(0, 0, size, size);
        graphics.dispose();
        return image;
    }
}
