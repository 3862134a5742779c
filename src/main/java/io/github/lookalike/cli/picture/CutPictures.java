package io.github.lookalike.cli.picture;

import io.github.lookalike.Lookalike;
import io.github.lookalike.Portrait;
import io.github.lookalike.cli.exit.Failures;
import io.github.lookalike.cli.progress.Progress;
import io.github.lookalike.internal.concurrent.OrderedParallel;
import io.github.lookalike.report.map.FaceMap;
import io.github.lookalike.report.picture.ChipPicture;
import io.github.lookalike.report.table.HumanReadable;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Cuts faces out of their photos, several at once. A gallery outlives its photos: what can't be read is told, and absent.
 *
 * @param portraits the faces by their numbers
 * @param instead what is seen of a face whose photo can't be read
 * @param err is told how it goes
 */
public record CutPictures(Lookalike lookalike, List<Portrait> portraits, int threads, String instead, PrintWriter err)
        implements FaceMap.Pictures {

    @Override
    public Map<Integer, BufferedImage> read(Collection<Integer> faces, int size) throws IOException {
        Map<Integer, BufferedImage> pictures = new HashMap<>();
        List<IOException> failures = new ArrayList<>();
        try (Progress progress = Progress.of("pictures", err)) {
            progress.started(faces.size());
            OrderedParallel.run(List.copyOf(faces), threads, face -> cut(portraits.get(face), size), (face, result) -> {
                try {
                    pictures.put(face, result.get());
                } catch (IOException e) {
                    failures.add(e);
                }
                progress.step();
            });
        }
        if (!failures.isEmpty()) {
            err.println(Failures.message(failures.get(0))
                    + (failures.size() == 1 ? "" : ", and " + HumanReadable.count(failures.size() - 1, "more photo"))
                    + "; "
                    + instead);
        }
        return pictures;
    }

    private BufferedImage cut(Portrait portrait, int size) throws IOException {
        return ChipPicture.image(lookalike
                .cutter()
                .pictures(
                        lookalike.load(portrait.photo()),
                        List.of(portrait.template().face()),
                        size)
                .get(0));
    }
}
