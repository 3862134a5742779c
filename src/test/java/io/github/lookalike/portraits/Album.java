package io.github.lookalike.portraits;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Folders of photos made of the bundled portraits. */
public final class Album {

    private Album() {}

    /** Fills a folder with a sub-folder for each person, who has a photo of each derivation in it. */
    public static void fill(Path folder, Set<Derivation> derivations) throws IOException {
        List<Path> portraits;
        try (Stream<Path> files = Files.list(Portraits.CELEBS)) {
            portraits = files.toList();
        }
        for (Path portrait : portraits) {
            String person = portrait.getFileName().toString().replace(".jpg", "");
            Path own = Files.createDirectory(folder.resolve(person));
            for (Derivation derivation : derivations) {
                derivation.of(portrait, own);
            }
        }
    }
}
