package io.github.lookalike.internal.lucene;

import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.GalleryInfo;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.internal.lucene.document.FaceDocuments;
import io.github.lookalike.internal.lucene.document.GlobalOrdinals;
import io.github.lookalike.internal.lucene.document.SegmentFaces;
import io.github.lookalike.internal.lucene.document.SegmentPhotos;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.apache.lucene.index.CodecReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;

/** What a gallery holds at one moment. */
final class GalleryView {

    private final IndexReader reader;

    GalleryView(IndexReader reader) {
        this.reader = reader;
    }

    /** For reading many: a block of documents is unpacked once, not for each of them. */
    private static StoredFields inOrder(LeafReader segment) {
        return ((CodecReader) segment).getFieldsReader().getMergeInstance();
    }

    List<Photo> photos() throws IOException {
        List<Photo> photos = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            StoredFields stored = inOrder(leaf.reader());
            SegmentPhotos.forEach(
                    leaf, (document, faces) -> photos.add(FaceDocuments.photo(stored.document(document))));
        }
        photos.sort(Comparator.comparing(Photo::id));
        return photos;
    }

    List<Photo> photos(String root) throws IOException {
        List<Photo> photos = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            StoredFields stored = inOrder(leaf.reader());
            SegmentPhotos.ofRoot(
                    leaf, root, (document, faces) -> photos.add(FaceDocuments.photo(stored.document(document))));
        }
        photos.sort(Comparator.comparing(Photo::id));
        return photos;
    }

    SortedSet<String> roots() throws IOException {
        SortedSet<String> roots = new TreeSet<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            roots.addAll(SegmentPhotos.roots(leaf));
        }
        return roots;
    }

    GalleryInfo info(GalleryFolder folder, GalleryModel model) throws IOException {
        List<GalleryInfo.Root> roots = new ArrayList<>();
        Set<String> people = new HashSet<>();
        for (String root : roots()) {
            RootCount count = new RootCount(reader, root);
            roots.add(count.result());
            people.addAll(count.people());
        }
        return new GalleryInfo(
                folder.place(),
                model,
                roots,
                roots.stream().mapToInt(GalleryInfo.Root::photos).sum(),
                roots.stream().mapToInt(GalleryInfo.Root::faces).sum(),
                people.size(),
                folder.bytes());
    }

    /** The first photo that has a content; null if none has. */
    Photo photoOf(String sha256) throws IOException {
        List<Photo> found = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            StoredFields stored = leaf.reader().storedFields();
            SegmentPhotos.withTerm(
                    leaf,
                    FaceDocuments.contentTerm(sha256),
                    (document, faces) -> found.add(FaceDocuments.photo(stored.document(document))));
        }
        return found.stream().min(Comparator.comparing(Photo::id)).orElse(null);
    }

    SortedMap<String, Integer> people() throws IOException {
        GlobalOrdinals people = new GlobalOrdinals(reader, FaceDocuments.PERSON);
        int[] photos = new int[people.count()];
        for (LeafReaderContext leaf : reader.leaves()) {
            GlobalOrdinals.OfSegment person = people.of(leaf);
            SegmentPhotos.forEach(leaf, (document, faces) -> photos[person.ordinal(document)] += faces > 0 ? 1 : 0);
        }
        SortedMap<String, Integer> result = new TreeMap<>();
        for (int i = 0; i < photos.length; i++) {
            if (photos[i] > 0) {
                result.put(people.value(i), photos[i]);
            }
        }
        return result;
    }

    /** How many photos a person has, those without a face included. */
    int photosOf(String person) throws IOException {
        List<Integer> found = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            SegmentPhotos.withTerm(leaf, FaceDocuments.personTerm(person), (document, faces) -> found.add(document));
        }
        return found.size();
    }

    /** The faces that have a term, by photo. */
    List<Entry> entries(Term term) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (LeafReaderContext leaf : reader.leaves()) {
            SegmentFaces.withTerm(leaf, term, (faces, document) -> entries.add(faces.entry()));
        }
        // Stable: the faces of a photo stay in their order.
        entries.sort(Comparator.comparing(entry -> entry.photo().id()));
        return entries;
    }

    void forEach(Consumer<Entry> consumer) throws IOException {
        for (String person : people().keySet()) {
            entries(FaceDocuments.personTerm(person)).forEach(consumer);
        }
    }
}
