package io.github.lookalike.internal.lucene.document;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Grouping;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.gallery.Selection;
import io.github.lookalike.internal.record.FaceRecord;
import io.github.lookalike.internal.record.PhotoKey;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.KnnFloatVectorField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.VectorSimilarityFunction;
import org.apache.lucene.util.BytesRef;

/**
 * Photos and faces as Lucene documents. A photo is a block of documents: one for each face in their order, then one
 * for the photo itself, so that photos without a face are known too. The photo's fields are in all of them; only a
 * face has {@link #VECTOR}, only a photo has {@link #FACES} and {@link #ROOT}.
 */
public final class FaceDocuments {

    /** {@link #key} of the photo: a term to find its documents, a value to group and order by. */
    static final String PHOTO = "photo";
    /** A term and a value. */
    public static final String PERSON = "person";
    /** A term. */
    static final String SHA256 = "sha256";
    /** A value: the photo's root. */
    static final String ROOT = "root";
    /** A value: how many faces the photo has. */
    static final String FACES = "faces";
    /** The embedding. */
    public static final String VECTOR = "vector";

    private static final String SIZE = "size";
    private static final String MODIFIED = "modified";
    private static final String FACE = "face";
    private static final String SEEN = "seen";
    private static final String NUMBER = "number";
    private static final String REFERENCE = "reference";

    private FaceDocuments() {}

    /** The field that tells answers apart. */
    public static String field(Grouping by) {
        return switch (by) {
            case PERSON -> PERSON;
            case PHOTO -> PHOTO;
        };
    }

    public static List<Document> of(Photo photo, List<Template> faces) {
        List<Document> block = new ArrayList<>();
        for (Template template : faces) {
            Document document = photoFields(photo);
            document.add(new StoredField(FACE, FaceRecord.bytes(template.face())));
            document.add(
                    new KnnFloatVectorField(VECTOR, template.embedding().values(), VectorSimilarityFunction.EUCLIDEAN));
            block.add(document);
        }
        Document document = photoFields(photo);
        document.add(new SortedDocValuesField(ROOT, new BytesRef(photo.id().root())));
        document.add(new NumericDocValuesField(FACES, faces.size()));
        block.add(document);
        return block;
    }

    private static Document photoFields(Photo photo) {
        Document document = new Document();
        String key = key(photo.id());
        document.add(new StringField(PHOTO, key, Store.YES));
        document.add(new SortedDocValuesField(PHOTO, new BytesRef(key)));
        document.add(new StringField(PERSON, photo.person(), Store.YES));
        document.add(new SortedDocValuesField(PERSON, new BytesRef(photo.person())));
        document.add(new StringField(SHA256, photo.sha256(), Store.YES));
        document.add(new StoredField(SIZE, photo.size()));
        document.add(new StoredField(MODIFIED, photo.modified()));
        if (!photo.selection().equals(Selection.ONLY)) {
            document.add(new StoredField(SEEN, photo.selection().seen()));
            document.add(new StoredField(NUMBER, photo.selection().number()));
            document.add(new StoredField(REFERENCE, photo.selection().reference()));
        }
        return document;
    }

    public static Photo photo(Document document) {
        return new Photo(
                photoId(document.get(PHOTO)),
                document.get(PERSON),
                number(document, SIZE).longValue(),
                number(document, MODIFIED).longValue(),
                document.get(SHA256),
                selection(document));
    }

    /** Most photos have one face, and no fields that say so. */
    private static Selection selection(Document document) {
        return document.getField(SEEN) == null
                ? Selection.ONLY
                : new Selection(
                        number(document, SEEN).intValue(),
                        number(document, NUMBER).intValue(),
                        number(document, REFERENCE).longValue());
    }

    private static Number number(Document document, String field) {
        return document.getField(field).numericValue();
    }

    public static Entry entry(Document document, float[] vector) {
        return new Entry(photo(document), template(document, vector));
    }

    private static Template template(Document document, float[] vector) {
        BytesRef bytes = document.getBinaryValue(FACE);
        return new Template(
                FaceRecord.face(ByteBuffer.wrap(bytes.bytes, bytes.offset, bytes.length)), Embedding.ofUnit(vector));
    }

    public static Term photoTerm(PhotoId id) {
        return new Term(PHOTO, key(id));
    }

    public static Term contentTerm(String sha256) {
        return new Term(SHA256, sha256);
    }

    public static Term personTerm(String person) {
        return new Term(PERSON, person);
    }

    static String key(PhotoId id) {
        return PhotoKey.of(id);
    }

    static PhotoId photoId(String key) {
        return PhotoKey.id(key);
    }
}
