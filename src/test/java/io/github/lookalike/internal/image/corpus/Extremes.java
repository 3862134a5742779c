package io.github.lookalike.internal.image.corpus;

import io.github.lookalike.internal.image.Image;
import io.github.lookalike.internal.image.TestImages;
import java.util.ArrayList;
import java.util.List;

/** As small as can be, as long and thin as can be. */
final class Extremes {

    private static final int LONG = 20_000;

    /** WebP stops at 16,383. */
    private static final List<String> ENDINGS = List.of("jpg", "png", "tif", "bmp", "ppm", "gif", "webp");

    private Extremes() {}

    static List<BadPicture> all() {
        List<BadPicture> extremes = new ArrayList<>();
        for (String ending : ENDINGS) {
            extremes.add(of(1, 1, ending));
            if (!ending.equals("webp")) {
                extremes.add(of(1, LONG, ending));
                extremes.add(of(LONG, 1, ending));
            }
        }
        extremes.add(of(1, 16_383, "webp"));
        extremes.add(of(16_383, 1, "webp"));
        return extremes;
    }

    private static BadPicture of(int width, int height, String ending) {
        try (Image picture = TestImages.colored(width, height, (x, y) -> x + y & 0xFF)) {
            String name = "size-%dx%d.%s".formatted(width, height, ending);
            return BadPicture.read(name, TestImages.encoded(picture, "." + ending), width, height);
        }
    }
}
