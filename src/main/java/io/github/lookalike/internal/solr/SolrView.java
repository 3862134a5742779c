package io.github.lookalike.internal.solr;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.GalleryCounts;
import io.github.lookalike.gallery.GalleryInfo;
import io.github.lookalike.gallery.Hit;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.gallery.Query;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.solr.common.params.ModifiableSolrParams;

/** What a gallery holds: what was committed, but for the photos that were changed since, and these as they are now. */
final class SolrView {

    /** So many faces are fetched at a time when all are visited. */
    private static final int BATCH = 2_000;

    private final SolrNodes nodes;
    private final PendingChanges pending;

    SolrView(SolrNodes nodes, PendingChanges pending) {
        this.nodes = nodes;
        this.pending = pending;
    }

    /** A question to Solr, and what is pending at that moment. */
    private interface Reading<T> {
        T read(Snapshot snapshot, List<PendingChanges.Change> changes) throws IOException;
    }

    private <T> T read(Reading<T> reading) throws IOException {
        // Before Solr is asked: what is committed meanwhile is then in both, and passed over in Solr's answer.
        return Snapshot.read(nodes, snapshot -> reading.read(snapshot, pending.all()));
    }

    private static Set<PhotoId> ids(List<PendingChanges.Change> changes) {
        Set<PhotoId> ids = new HashSet<>();
        changes.forEach(change -> ids.add(change.id()));
        return ids;
    }

    /** The documents of a kind that were not changed since the last commit. */
    private static ModifiableSolrParams unchanged(String kind, List<PendingChanges.Change> changes) {
        ModifiableSolrParams query = Snapshot.documents(kind);
        Snapshot.filter(
                query,
                false,
                PhotoDocuments.BLOCK,
                changes.stream().map(change -> PhotoDocuments.id(change.id())).toList());
        return query;
    }

    private static void only(ModifiableSolrParams query, String field, String value) {
        Snapshot.filter(query, true, field, List.of(value));
    }

    private List<Photo> photos(String field, String value, Predicate<Photo> ofPending) throws IOException {
        return read((snapshot, changes) -> {
            Set<PhotoId> changed = ids(changes);
            ModifiableSolrParams query = Snapshot.documents(PhotoDocuments.KIND_PHOTO);
            if (field != null) {
                only(query, field, value);
            }
            List<Photo> photos = new ArrayList<>();
            snapshot.forEach(query.set("fl", PhotoDocuments.photoFields()), document -> {
                Photo photo = PhotoDocuments.photo(document);
                if (!changed.contains(photo.id())) {
                    photos.add(photo);
                }
            });
            changes.stream()
                    .flatMap(change -> change.photo().stream())
                    .filter(ofPending)
                    .forEach(photos::add);
            photos.sort(Comparator.comparing(Photo::id));
            return photos;
        });
    }

    List<Photo> photos() throws IOException {
        return photos(null, null, photo -> true);
    }

    List<Photo> photos(String root) throws IOException {
        return photos(PhotoDocuments.ROOT, root, photo -> photo.id().root().equals(root));
    }

    Optional<Photo> photoOf(String sha256) throws IOException {
        return photos(PhotoDocuments.SHA256, sha256, photo -> photo.sha256().equals(sha256)).stream()
                .findFirst();
    }

    List<PhotoId> photosOf(String person) throws IOException {
        return photos(PhotoDocuments.PERSON, person, photo -> photo.person().equals(person)).stream()
                .map(Photo::id)
                .toList();
    }

    List<Template> faces(PhotoId id) throws IOException {
        Optional<PendingChanges.Change> change = pending.of(id);
        if (change.isPresent()) {
            return change.get().faces();
        }
        return Snapshot.read(nodes, snapshot -> {
                    ModifiableSolrParams query = Snapshot.documents(PhotoDocuments.KIND_FACE);
                    only(query, PhotoDocuments.BLOCK, PhotoDocuments.id(id));
                    return snapshot.faces(query);
                })
                .stream()
                .map(face -> face.entry().template())
                .toList();
    }

    SortedMap<String, Integer> people() throws IOException {
        return read((snapshot, changes) -> {
            ModifiableSolrParams query = unchanged(PhotoDocuments.KIND_PHOTO, changes)
                    .add("fq", PhotoDocuments.FACES + ":[1 TO *]")
                    .set("rows", 0);
            SortedMap<String, Integer> people =
                    new TreeMap<>(terms(snapshot.select(query, facet("people", PhotoDocuments.PERSON)), "people"));
            withFaces(changes).forEach(photo -> people.merge(photo.person(), 1, Integer::sum));
            return people;
        });
    }

    private static Stream<Photo> withFaces(List<PendingChanges.Change> changes) {
        return changes.stream().filter(change -> !change.faces().isEmpty()).flatMap(change -> change.photo().stream());
    }

    private static String facet(String name, String field) {
        return name + ":{type:terms,limit:-1,field:" + field + "}";
    }

    private static Map<String, Integer> terms(Object answer, String facet) {
        Map<String, Integer> counts = new HashMap<>();
        Response.buckets(answer, facet)
                .forEach(bucket -> counts.put((String) bucket.get("val"), (int) Response.number(bucket.get("count"))));
        return counts;
    }

    /** The faces of some people, by person, then photo. */
    List<Entry> entries(Collection<String> people) throws IOException {
        return read((snapshot, changes) -> {
            ModifiableSolrParams query = unchanged(PhotoDocuments.KIND_FACE, changes);
            Snapshot.filter(query, true, PhotoDocuments.PERSON, people);
            Stream<StoredFace> waiting = changes.stream()
                    .flatMap(PendingChanges.Change::stored)
                    .filter(face -> people.contains(face.entry().person()));
            return Stream.concat(snapshot.faces(query).stream(), waiting)
                    .sorted(StoredFace.ORDER)
                    .map(StoredFace::entry)
                    .toList();
        });
    }

    /** Batches are of one commit each, but not all of the same one if somebody commits meanwhile. */
    void forEach(Consumer<Entry> consumer) throws IOException {
        Set<String> batch = new TreeSet<>();
        int photos = 0;
        for (Map.Entry<String, Integer> person : people().entrySet()) {
            batch.add(person.getKey());
            photos += person.getValue();
            if (photos >= BATCH) {
                entries(batch).forEach(consumer);
                batch.clear();
                photos = 0;
            }
        }
        if (!batch.isEmpty()) {
            entries(batch).forEach(consumer);
        }
    }

    /** The commits of the shards, and what was changed since. */
    String state() throws IOException {
        return Snapshot.commits(nodes) + "-" + pending.changes();
    }

    List<Hit> search(Query query) throws IOException {
        return read((snapshot, changes) -> new SolrSearch(snapshot, query, changes).run());
    }

    SortedSet<String> roots() throws IOException {
        return read((snapshot, changes) -> {
            ModifiableSolrParams query =
                    unchanged(PhotoDocuments.KIND_PHOTO, changes).set("rows", 0);
            SortedSet<String> roots =
                    new TreeSet<>(terms(snapshot.select(query, facet("roots", PhotoDocuments.ROOT)), "roots")
                            .keySet());
            changes.stream()
                    .flatMap(change -> change.photo().stream())
                    .forEach(photo -> roots.add(photo.id().root()));
            return roots;
        });
    }

    /**
     * How much there is.
     *
     * @param roots each with what there is of it
     * @param all of all of these roots
     */
    record Counts(List<GalleryInfo.Root> roots, GalleryCounts all) {

        GalleryInfo.Root root(String path) {
            return roots.stream()
                    .filter(root -> root.path().equals(path))
                    .findFirst()
                    .orElse(new GalleryInfo.Root(path, new GalleryCounts(0, 0, 0, 0)));
        }
    }

    Counts counts(Collection<String> roots) throws IOException {
        return read((snapshot, changes) -> {
            List<GalleryInfo.Root> counted = new ArrayList<>();
            Tally all = new Tally();
            for (String root : new TreeSet<>(roots)) {
                Tally tally = count(snapshot, changes, root);
                counted.add(new GalleryInfo.Root(root, tally.counts()));
                all.add(tally);
            }
            return new Counts(counted, all.counts());
        });
    }

    private static Tally count(Snapshot snapshot, List<PendingChanges.Change> changes, String root) throws IOException {
        ModifiableSolrParams query =
                unchanged(PhotoDocuments.KIND_PHOTO, changes).set("rows", 0);
        only(query, PhotoDocuments.ROOT, root);
        Object answer = snapshot.select(
                query,
                "faces:\"sum(" + PhotoDocuments.FACES + ")\"",
                "shown:{type:query,q:'" + PhotoDocuments.FACES + ":[1 TO *]',facet:{"
                        + facet("people", PhotoDocuments.PERSON) + "}}");
        Map<String, Object> facets = Response.at(answer, "facets");
        Tally tally = new Tally();
        tally.photos = Response.number(facets.get("count"));
        tally.faces = Response.number(facets.get("faces"));
        tally.withFaces = Response.number(Response.at(facets, "shown").get("count"));
        Response.list(Response.at(facets, "shown", "people").get("buckets"))
                .forEach(bucket ->
                        tally.people.add(String.valueOf(Response.at(bucket).get("val"))));
        changes.stream()
                .filter(change ->
                        change.photo().isPresent() && change.id().root().equals(root))
                .forEach(
                        change -> tally.add(change.photo().get(), change.faces().size()));
        return tally;
    }

    /** Counts photos, faces and people. */
    private static final class Tally {

        private long photos;
        private long withFaces;
        private long faces;
        private final Set<String> people = new HashSet<>();

        void add(Photo photo, int itsFaces) {
            photos++;
            faces += itsFaces;
            if (itsFaces > 0) {
                withFaces++;
                people.add(photo.person());
            }
        }

        void add(Tally other) {
            photos += other.photos;
            withFaces += other.withFaces;
            faces += other.faces;
            people.addAll(other.people);
        }

        GalleryCounts counts() {
            return new GalleryCounts((int) photos, (int) (photos - withFaces), (int) faces, people.size());
        }
    }
}
