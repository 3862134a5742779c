package io.github.lookalike.gallery;

import io.github.lookalike.embedding.Template;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/**
 * The stored faces. Changes are seen by this object at once, and by others, and after a crash, from the next
 * {@link #commit()} on. Safe for use by several threads.
 *
 * <p>Every method throws {@link GalleryException} where the stored data can't be read or written, and
 * {@link IllegalStateException} once the gallery is closed.
 *
 * <p>To be used, not to be implemented: {@code Lookalike.openGallery} gives one, and methods may be added in any release.
 */
public interface Gallery extends AutoCloseable {

    /**
     * Stores a photo and its faces in place of whatever stood for {@link Photo#id()}, all or nothing.
     *
     * @param faces may be empty: the photo is then known as one without a face
     * @throws IllegalArgumentException if an embedding's dimension is not the gallery's
     */
    void put(Photo photo, List<Template> faces) throws IOException;

    /** Removes a photo and its faces; does nothing if it isn't there. */
    void removePhoto(PhotoId id) throws IOException;

    /**
     * Removes all photos of a person. {@link #purge()} leaves nothing of them in the gallery's files.
     *
     * @param person the exact name
     * @return how many photos that were
     */
    int removePerson(String person) throws IOException;

    /** All photos, those without a face included, in the order of {@link PhotoId}. */
    List<Photo> photos() throws IOException;

    /** Those of one root, in the same order. */
    List<Photo> photos(String root) throws IOException;

    /** The first photo, in the order of {@link PhotoId}, whose file has this SHA-256; empty if none has. */
    Optional<Photo> photoOf(String sha256) throws IOException;

    /** The faces of a photo; empty if it has none or isn't there. */
    List<Template> faces(PhotoId id) throws IOException;

    /** The people with at least one face and how many photos with a face each has, by name. */
    SortedMap<String, Integer> people() throws IOException;

    /** A person's faces in the order of {@link PhotoId}; empty if there is no such person. */
    List<Entry> entries(String person) throws IOException;

    /** Every face, ordered by person, then {@link PhotoId}. */
    void forEach(Consumer<Entry> consumer) throws IOException;

    /**
     * The nearest faces, nearest first; equal distances in the order of person, then {@link PhotoId}. Exact,
     * unless the query may be answered approximately and there is a graph.
     *
     * @throws IllegalArgumentException if a probe's dimension is not the gallery's
     */
    List<Hit> search(Query query) throws IOException;

    /** The {@link PhotoId#root roots} of the photos. */
    SortedSet<String> roots() throws IOException;

    /** What it holds of a root; of one that it doesn't know, nothing. */
    GalleryInfo.Root root(String path) throws IOException;

    GalleryInfo info() throws IOException;

    /**
     * Names what it holds: as long as the answer is the same, nothing has changed. Quick to ask for, and good for this
     * gallery alone; it may change though nothing else does.
     */
    String state() throws IOException;

    /** What approximate searches go by; quick to ask for. */
    GraphInfo graph() throws IOException;

    /**
     * Makes approximate searches of a large gallery much faster: builds a graph of all its faces, in place of an earlier
     * one, and commits. That takes minutes for a million faces, and memory: see {@link GraphInfo#memory}. Faces that are put later are
     * compared one by one until it is built anew; a {@link #purge()} that takes a face out of it drops it. Does nothing
     * if there are fewer than {@link GraphInfo#FEWEST_FACES}.
     *
     * <p>To cancel, interrupt the calling thread: the gallery stays as it was.
     *
     * @param threads how many are to work at it
     * @return what was built
     * @throws CancellationException if it was cancelled
     */
    GraphInfo buildGraph(int threads, GraphListener listener) throws IOException;

    /** Makes all changes durable and seen by others. */
    void commit() throws IOException;

    /** Remembers with the next {@link #commit} that a {@link #purge} is due, even if nobody lives to call it. */
    void owePurge() throws IOException;

    /** Whether a {@link #purge} is due since an earlier run. */
    boolean owesPurge() throws IOException;

    /**
     * Commits, and leaves nothing in the gallery's files of photos and people who were removed or replaced. Without it
     * they are found no more, but their data stay until the store happens to tidy up.
     */
    void purge() throws IOException;

    /** Commits and closes. */
    @Override
    void close() throws IOException;
}
