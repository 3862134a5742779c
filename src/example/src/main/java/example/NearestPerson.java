package example;

import io.github.lookalike.Lookalike;
import io.github.lookalike.SearchOptions;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.ranking.Match;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** {@code NearestPerson FOLDER PHOTO}: whose face in a folder of photos is nearest to the one in a photo? */
public final class NearestPerson {

    private NearestPerson() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Path photo = Path.of(arguments[1]);
        try (Lookalike lookalike = Lookalike.open();
                Gallery gallery = lookalike.openGallery(Path.of("target/example.gallery"))) {
            lookalike.index(folder, gallery);
            for (Match nearest : lookalike.find(lookalike.probe(photo), gallery, SearchOptions.top(1))) {
                System.out.printf(Locale.ROOT, "%s %.3f%n", nearest.person(), nearest.distance());
            }
        }
    }
}
