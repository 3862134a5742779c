package io.github.lookalike.examples;

import io.github.lookalike.Lookalike;
import io.github.lookalike.Probe;
import io.github.lookalike.SearchOptions;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.ranking.Match;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The README's program, to be started where there are a folder {@code celebs} and a photo {@code me.jpg}:
 *
 * <pre>java -cp 'target/lookalike/lib/*' src/test/java/io/github/lookalike/examples/WhoDoILookLike.java</pre>
 */
public final class WhoDoILookLike {

    private WhoDoILookLike() {}

    public static void main(String[] arguments) throws IOException {
        try (Lookalike lookalike = Lookalike.open();
                Gallery celebs = lookalike.openGallery(Path.of("celebs.gallery"))) {
            lookalike.index(Path.of("celebs"), celebs);
            Probe me = lookalike.probe(Path.of("me.jpg"));
            for (Match match : lookalike.find(me, celebs, SearchOptions.top(5))) {
                System.out.println(match.rank() + " " + match.person() + " " + match.distance());
            }
        }
    }
}
