package io.github.lookalike.internal.solr;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.gallery.GalleryInfo;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.gallery.GraphInfo;
import io.github.lookalike.gallery.GraphListener;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.gallery.Query;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/**
 * A gallery in a collection of SolrCloud. Changes wait here until they are committed, since Solr can't hide them from
 * others; answers are Solr's and theirs together.
 */
final class SolrGallery implements Gallery {

    /** So many photos and faces wait at most, some 100 MB of them; then they are committed, asked for or not. */
    private static final int MOST_PENDING = 100_000;

    private final SolrNodes nodes;
    private final GalleryModel model;
    private final PendingChanges pending = new PendingChanges();
    private final SolrView view;
    private final SolrWriter writer;
    private final AtomicBoolean closed = new AtomicBoolean();

    /** @param writer null to read only */
    SolrGallery(SolrNodes nodes, GalleryModel model, SolrWriter writer) {
        this.nodes = nodes;
        this.model = model;
        this.view = new SolrView(nodes, pending);
        this.writer = writer;
    }

    @Override
    public void put(Photo photo, List<Template> faces) throws IOException {
        faces.forEach(face -> checkDimension(face.embedding()));
        if (photo.person().contains(Snapshot.SEPARATOR)) {
            throw new IllegalArgumentException("a name with a character 0: " + photo.id());
        }
        writable();
        pending.put(photo, faces);
        if (pending.weight() > MOST_PENDING) {
            commit();
        }
    }

    @Override
    public void removePhoto(PhotoId id) throws IOException {
        writable();
        pending.remove(id);
    }

    @Override
    public int removePerson(String person) throws IOException {
        writable();
        List<PhotoId> photos = view.photosOf(person);
        photos.forEach(pending::remove);
        return photos.size();
    }

    @Override
    public List<Photo> photos() throws IOException {
        return open().photos();
    }

    @Override
    public List<Photo> photos(String root) throws IOException {
        return open().photos(root);
    }

    @Override
    public Optional<Photo> photoOf(String sha256) throws IOException {
        return open().photoOf(sha256);
    }

    @Override
    public List<Template> faces(PhotoId id) throws IOException {
        return open().faces(id);
    }

    @Override
    public SortedMap<String, Integer> people() throws IOException {
        return open().people();
    }

    @Override
    public List<Entry> entries(String person) throws IOException {
        return open().entries(Set.of(person));
    }

    @Override
    public void forEach(Consumer<Entry> consumer) throws IOException {
        open().forEach(consumer);
    }

    @Override
    public List<Hit> search(Query query) throws IOException {
        query.probes().forEach(this::checkDimension);
        return open().search(query);
    }

    @Override
    public SortedSet<String> roots() throws IOException {
        return open().roots();
    }

    @Override
    public GalleryInfo.Root root(String path) throws IOException {
        return open().counts(Set.of(path)).root(path);
    }

    @Override
    public GalleryInfo info() throws IOException {
        SolrView.Counts counts = open().counts(open().roots());
        long bytes = new CollectionAdmin(nodes).resolved().bytes();
        return new GalleryInfo(
                GalleryLocation.parse(nodes.address().toString()), model, counts.roots(), counts.all(), bytes);
    }

    @Override
    public String state() throws IOException {
        return open().state();
    }

    /** Solr keeps none of ours: it compares all faces, on as many machines as there are shards. */
    @Override
    public GraphInfo graph() throws IOException {
        return new GraphInfo(0, open().counts(open().roots()).all().faces(), 0, 0);
    }

    @Override
    public GraphInfo buildGraph(int threads, GraphListener listener) throws IOException {
        throw new GalleryException(
                Reason.FAILED,
                "gallery " + nodes.address() + " is searched by Solr, exactly; a graph is for galleries in folders."
                        + " More shards make its searches faster");
    }

    @Override
    public void commit() throws IOException {
        writable();
        writer.commit(pending);
    }

    @Override
    public void owePurge() throws IOException {
        writable();
        writer.owePurge(true);
    }

    @Override
    public boolean owesPurge() throws IOException {
        open();
        return writer != null && writer.owesPurge();
    }

    @Override
    public void purge() throws IOException {
        writable();
        writer.commit(pending);
        writer.purge();
    }

    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            try (nodes) {
                if (writer != null) {
                    try (writer) {
                        writer.commit(pending);
                    }
                }
            }
        }
    }

    private SolrView open() {
        if (closed.get()) {
            throw new IllegalStateException("gallery " + nodes.address() + " is closed");
        }
        return view;
    }

    private void writable() {
        open();
        if (writer == null) {
            throw new UnsupportedOperationException("gallery " + nodes.address() + " was opened to read only");
        }
    }

    private void checkDimension(Embedding embedding) {
        if (embedding.dimension() != model.dimension()) {
            throw new IllegalArgumentException("an embedding of " + embedding.dimension()
                    + " values doesn't fit the gallery's of " + model.dimension());
        }
    }
}
