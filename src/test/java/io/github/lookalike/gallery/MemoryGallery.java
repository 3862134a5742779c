package io.github.lookalike.gallery;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.embedding.PersonTemplate;
import io.github.lookalike.embedding.Template;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The oracle: what a gallery has to answer, by the plainest way of finding out. */
public final class MemoryGallery implements Gallery {

    private final GalleryModel model;
    private final SortedMap<Photo, List<Template>> photos;
    private int changes;

    public MemoryGallery(GalleryModel model) {
        this.model = model;
        this.photos = new TreeMap<>(Comparator.comparing(Photo::id));
    }

    MemoryGallery copy() {
        MemoryGallery copy = new MemoryGallery(model);
        copy.photos.putAll(photos);
        return copy;
    }

    @Override
    public void put(Photo photo, List<Template> faces) {
        changes++;
        photos.remove(photo);
        photos.put(photo, List.copyOf(faces));
    }

    @Override
    public void removePhoto(PhotoId id) {
        changes++;
        photos.keySet().removeIf(photo -> photo.id().equals(id));
    }

    @Override
    public int removePerson(String person) {
        changes++;
        int before = photos.size();
        photos.keySet().removeIf(photo -> photo.person().equals(person));
        return before - photos.size();
    }

    @Override
    public List<Photo> photos() {
        return List.copyOf(photos.keySet());
    }

    @Override
    public List<Photo> photos(String root) {
        return photos().stream().filter(photo -> photo.id().root().equals(root)).toList();
    }

    @Override
    public Optional<Photo> photoOf(String sha256) {
        return photos().stream().filter(photo -> photo.sha256().equals(sha256)).findFirst();
    }

    @Override
    public List<Template> faces(PhotoId id) {
        return entries().stream()
                .filter(entry -> entry.photo().id().equals(id))
                .map(Entry::template)
                .toList();
    }

    @Override
    public SortedMap<String, Integer> people() {
        SortedMap<String, Integer> people = new TreeMap<>();
        photos.forEach((photo, faces) -> {
            if (!faces.isEmpty()) {
                people.merge(photo.person(), 1, Integer::sum);
            }
        });
        return people;
    }

    @Override
    public List<Entry> entries(String person) {
        return entries().stream().filter(entry -> entry.person().equals(person)).toList();
    }

    @Override
    public void forEach(Consumer<Entry> consumer) {
        entries().stream().sorted(Comparator.comparing(Entry::person)).forEach(consumer);
    }

    @Override
    public List<Hit> search(Query query) {
        Function<Entry, Object> answer = query.by() == Grouping.PERSON
                ? Entry::person
                : entry -> entry.photo().id();
        Map<Object, List<Entry>> candidates = entries().stream()
                .filter(entry -> !query.withoutPeople().contains(entry.person()))
                .filter(entry -> !query.withoutPhotos().contains(entry.photo().sha256()))
                .collect(Collectors.groupingBy(answer));
        return candidates.values().stream()
                .map(faces -> hit(query, faces))
                .sorted(Comparator.comparingDouble(Hit::distance)
                        .thenComparing(hit -> hit.entry().person())
                        .thenComparing(hit -> hit.entry().photo().id()))
                .limit(query.top())
                .toList();
    }

    private static Hit hit(Query query, List<Entry> faces) {
        List<Hit> pairs = new ArrayList<>();
        for (Entry face : faces) {
            for (Embedding probe : query.probes()) {
                double distance = probe.distance(face.template().embedding(), query.metric());
                pairs.add(new Hit(face, query.probes().indexOf(probe), distance, faces.size()));
            }
        }
        Hit nearest =
                pairs.stream().min(Comparator.comparingDouble(Hit::distance)).orElseThrow();
        return new Hit(nearest.entry(), nearest.probe(), distance(query, faces, pairs), faces.size());
    }

    private static double distance(Query query, List<Entry> faces, List<Hit> pairs) {
        return switch (query.aggregation()) {
            case TEMPLATE -> {
                List<Embedding> embeddings =
                        faces.stream().map(face -> face.template().embedding()).toList();
                double l2 =
                        query.levelling().distance(PersonTemplate.of(query.probes()), PersonTemplate.of(embeddings));
                yield query.metric() == Metric.COSINE ? l2 * l2 / 2 : l2;
            }
            case NEAREST -> pairs.stream().mapToDouble(Hit::distance).min().orElseThrow();
            case MEAN -> {
                double sum = 0;
                for (Hit pair : pairs) {
                    sum += pair.distance();
                }
                yield sum / pairs.size();
            }
        };
    }

    @Override
    public SortedSet<String> roots() {
        return photos.keySet().stream().map(photo -> photo.id().root()).collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public GalleryInfo info() {
        List<GalleryInfo.Root> roots = roots().stream().map(this::root).toList();
        return new GalleryInfo(GalleryLocation.of(Path.of("memory")), model, roots, counts(), 0);
    }

    @Override
    public String state() {
        return Integer.toString(changes);
    }

    @Override
    public GalleryInfo.Root root(String path) {
        MemoryGallery part = copy();
        part.photos.keySet().removeIf(photo -> !photo.id().root().equals(path));
        return new GalleryInfo.Root(path, part.counts());
    }

    private GalleryCounts counts() {
        int withoutFace = (int) photos.values().stream().filter(List::isEmpty).count();
        return new GalleryCounts(photos.size(), withoutFace, entries().size(), people().size());
    }

    /** There is none: whatever is asked for approximately is answered exactly. */
    @Override
    public GraphInfo graph() {
        return new GraphInfo(0, entries().size(), 0, 0);
    }

    @Override
    public GraphInfo buildGraph(int threads, GraphListener listener) {
        return graph();
    }

    @Override
    public void commit() {
        // There is nobody else to see it.
    }

    @Override
    public void owePurge() {
        // Nothing would be left.
    }

    @Override
    public boolean owesPurge() {
        return false;
    }

    @Override
    public void purge() {
        // Nothing is left anyway.
    }

    @Override
    public void close() {
        // Nothing is open.
    }

    private List<Entry> entries() {
        return photos.entrySet().stream()
                .flatMap(photo -> photo.getValue().stream().map(face -> new Entry(photo.getKey(), face)))
                .toList();
    }
}
