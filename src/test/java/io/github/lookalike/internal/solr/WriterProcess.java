package io.github.lookalike.internal.solr;

import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GallerySamples;
import java.io.IOException;
import java.util.List;

/**
 * A client: {@code TASK COLLECTION SHARDS REPLICAS URL...}. It opens the gallery and stays, with the task {@code fill}
 * after it has made the gallery {@link SteadyPhotos}; with {@code rebuild} it begins to make it anew. It ends with the one that started it.
 */
final class WriterProcess {

    private WriterProcess() {}

    public static void main(String[] arguments) throws Exception {
        SolrAddress address = SolrPlaces.at(
                List.of(arguments).subList(4, arguments.length),
                arguments[1],
                Integer.parseInt(arguments[2]),
                Integer.parseInt(arguments[3]));
        say("opening");
        if (arguments[0].equals("rebuild")) {
            SolrStore.remake(address, GallerySamples.MODEL);
            say("rebuilding");
            stay();
        }
        Gallery gallery = SolrStore.open(address, GallerySamples.MODEL);
        say("opened");
        if (arguments[0].equals("fill")) {
            SteadyPhotos.fill(gallery, () -> say("commit"));
            say("filled");
        }
        stay();
    }

    private static void stay() throws IOException {
        while (System.in.read() >= 0) {
            // until it is killed, or left alone
        }
        Runtime.getRuntime().halt(1);
    }

    private static void say(String what) {
        System.out.println(what);
        System.out.flush();
    }
}
