package io.github.lookalike.internal.solr;

import io.github.lookalike.embedding.Embedding;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.gallery.Selection;
import io.github.lookalike.internal.file.Sha256;
import io.github.lookalike.internal.record.FaceRecord;
import io.github.lookalike.internal.record.PhotoKey;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.List;
import org.apache.solr.common.SolrDocument;
import org.apache.solr.common.SolrInputDocument;

/**
 * Photos and faces as Solr's documents; schema.xml tells the types. A photo is a block: the photo, and its faces as its
 * children, which go to the shard that the photo's id leads to. The photo's fields are in all of them.
 */
final class PhotoDocuments {

    static final String ID = "id";
    static final String KIND = "kind";
    /** The photo's id, in all documents of its block. */
    static final String BLOCK = "_root_";
    /** {@link PhotoKey}. */
    static final String PHOTO = "photo";

    static final String ROOT = "root";
    static final String PERSON = "person";
    static final String SHA256 = "sha256";
    /** Of a photo: how many it has. */
    static final String FACES = "faces";
    /** The embedding, for Solr to compute with. */
    static final String VECTOR = "vector";
    /** The embedding, bit for bit. */
    static final String RAW = "raw";

    static final String KIND_PHOTO = "photo";
    static final String KIND_FACE = "face";

    private static final String SIZE = "size";
    private static final String MODIFIED = "modified";
    private static final String SEEN = "seen";
    private static final String NUMBER = "number";
    private static final String REFERENCE = "reference";
    /** Of a face: which of its photo's, from 0. */
    private static final String FACE = "face";

    private static final String SEEN_AT = "seen_at";

    private static final String PHOTO_FIELDS =
            String.join(",", PHOTO, PERSON, SHA256, SIZE, MODIFIED, SEEN, NUMBER, REFERENCE);

    private static final String FACE_FIELDS = String.join(",", PHOTO_FIELDS, FACE, SEEN_AT, RAW);

    private static final int ID_LENGTH = 32;

    private PhotoDocuments() {}

    /** What {@link #photo} needs. */
    static String photoFields() {
        return PHOTO_FIELDS;
    }

    /** What {@link #face} needs. */
    static String faceFields() {
        return FACE_FIELDS;
    }

    /** The id of a photo's document: 128 bits of a hash, since file names may have any character, and any length. */
    static String id(PhotoId photo) {
        return Sha256.of(PhotoKey.of(photo).getBytes(StandardCharsets.UTF_8)).substring(0, ID_LENGTH);
    }

    static SolrInputDocument of(Photo photo, List<Template> faces) {
        String id = id(photo.id());
        SolrInputDocument block = document(id, KIND_PHOTO, photo);
        block.setField(ROOT, photo.id().root());
        block.setField(FACES, faces.size());
        for (int i = 0; i < faces.size(); i++) {
            Template template = faces.get(i);
            SolrInputDocument face = document(id + "." + i, KIND_FACE, photo);
            float[] vector = template.embedding().values();
            face.setField(FACE, i);
            face.setField(SEEN_AT, FaceRecord.bytes(template.face()));
            face.setField(VECTOR, list(vector));
            face.setField(RAW, bytes(vector));
            block.addChildDocument(face);
        }
        return block;
    }

    private static SolrInputDocument document(String id, String kind, Photo photo) {
        SolrInputDocument document = new SolrInputDocument();
        document.setField(ID, id);
        document.setField(KIND, kind);
        document.setField(PHOTO, PhotoKey.of(photo.id()));
        document.setField(PERSON, photo.person());
        document.setField(SHA256, photo.sha256());
        document.setField(SIZE, photo.size());
        document.setField(MODIFIED, photo.modified());
        if (!photo.selection().equals(Selection.ONLY)) {
            document.setField(SEEN, photo.selection().seen());
            document.setField(NUMBER, photo.selection().number());
            document.setField(REFERENCE, photo.selection().reference());
        }
        return document;
    }

    static Photo photo(SolrDocument document) {
        Selection selection = document.get(SEEN) == null
                ? Selection.ONLY
                : new Selection(
                        (Integer) document.get(SEEN), (Integer) document.get(NUMBER), (Long) document.get(REFERENCE));
        return new Photo(
                PhotoKey.id((String) document.get(PHOTO)),
                (String) document.get(PERSON),
                (Long) document.get(SIZE),
                (Long) document.get(MODIFIED),
                (String) document.get(SHA256),
                selection);
    }

    /** A stored face, and which of its photo's it is. */
    static StoredFace face(SolrDocument document) {
        Template template =
                new Template(FaceRecord.face(bytes(document.get(SEEN_AT))), Embedding.ofUnit(vector(document)));
        return new StoredFace(new Entry(photo(document), template), (Integer) document.get(FACE));
    }

    static float[] vector(SolrDocument face) {
        ByteBuffer bytes = bytes(face.get(RAW)).order(ByteOrder.LITTLE_ENDIAN);
        float[] vector = new float[bytes.remaining() / Float.BYTES];
        bytes.asFloatBuffer().get(vector);
        return vector;
    }

    private static ByteBuffer bytes(Object stored) {
        return stored instanceof ByteBuffer buffer ? buffer.duplicate() : ByteBuffer.wrap((byte[]) stored);
    }

    private static List<Float> list(float[] vector) {
        return new AbstractList<>() {
            @Override
            public Float get(int i) {
                return vector[i];
            }

            @Override
            public int size() {
                return vector.length;
            }
        };
    }

    private static byte[] bytes(float[] vector) {
        ByteBuffer bytes = ByteBuffer.allocate(vector.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(vector);
        return bytes.array();
    }
}
