package io.github.lookalike.internal.lucene;

import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.internal.lucene.document.FaceDocuments;
import io.github.lookalike.internal.record.ModelRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.stream.StreamSupport;
import org.apache.lucene.index.IndexWriter;

/** What a gallery says about itself: key-value pairs that Lucene stores with each commit. */
final class CommitData {

    /** Counts the changes to the fields of {@link FaceDocuments} and to files of ours. */
    private static final String FORMAT_VERSION = "2";

    private static final String FORMAT = "lookalike.format";

    /** There if photos were removed or replaced, and what the files still have of them was not purged yet. */
    private static final String OWES_PURGE = "owes.purge";

    private CommitData() {}

    /** @return 0, as for a change that needs no number */
    static long owePurge(IndexWriter writer, GalleryModel model, boolean due) {
        Map<String, String> data = of(model);
        if (due) {
            data.put(OWES_PURGE, "");
        }
        writer.setLiveCommitData(data.entrySet());
        return 0;
    }

    static boolean owesPurge(IndexWriter writer) {
        Iterable<Map.Entry<String, String>> data = writer.getLiveCommitData();
        return data != null
                && StreamSupport.stream(data.spliterator(), false)
                        .anyMatch(entry -> entry.getKey().equals(OWES_PURGE));
    }

    static Map<String, String> of(GalleryModel model) {
        Map<String, String> data = new HashMap<>(ModelRecord.of(model));
        data.put(FORMAT, FORMAT_VERSION);
        return data;
    }

    /**
     * The opposite of {@link #of}.
     *
     * @throws GalleryException if another program or another version wrote the data
     */
    static GalleryModel model(Path place, Map<String, String> values, Roots roots) throws IOException {
        String format = values.get(FORMAT);
        if (format == null) {
            throw new GalleryException(
                    Reason.NOT_A_GALLERY, place + " is a Lucene index of another program; choose another folder");
        }
        if (!format.equals(FORMAT_VERSION)) {
            throw new GalleryException(
                    Reason.DAMAGED,
                    "gallery " + place + " has format " + format + ", this program reads format " + FORMAT_VERSION
                            + "; remake the gallery with '" + remakeCommand(place, roots)
                            + "', or use the version of the program that made it");
        }
        return ModelRecord.model(values);
    }

    private static String remakeCommand(Path place, Roots roots) {
        try {
            return RemakeCommand.of(place, roots.read());
        } catch (IOException | RuntimeException e) {
            return RemakeCommand.of(place); // of a later version, which this one can't read
        }
    }

    /** Reads from what folders a gallery was made. */
    interface Roots {
        SortedSet<String> read() throws IOException;
    }

    /** @throws GalleryException if the gallery was made with another model, naming both */
    static void check(Path place, GalleryModel stored, GalleryModel ours, Roots roots) throws IOException {
        if (!stored.equals(ours)) {
            throw new GalleryException(
                    Reason.OTHER_MODEL,
                    "gallery " + place + " was made with " + stored.describe() + "; this run uses " + ours.describe()
                            + ". Use that model, another gallery, or remake this one with '"
                            + RemakeCommand.of(place, roots.read()) + "'");
        }
    }
}
