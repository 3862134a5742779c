package io.github.lookalike;

import io.github.lookalike.embedding.Aggregation;
import io.github.lookalike.embedding.ChosenFaces;
import io.github.lookalike.embedding.ExaminedFaces;
import io.github.lookalike.embedding.Levelling;
import io.github.lookalike.embedding.Metric;
import io.github.lookalike.embedding.Template;
import io.github.lookalike.face.Face;
import io.github.lookalike.face.FaceChoice;
import io.github.lookalike.face.SeenFaces;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.gallery.GalleryRemake;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.image.ImageSource;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import io.github.lookalike.internal.concurrent.Pool;
import io.github.lookalike.internal.embed.FaceAligner;
import io.github.lookalike.internal.image.ImageReader;
import io.github.lookalike.internal.indexing.Agreement;
import io.github.lookalike.internal.indexing.Indexer;
import io.github.lookalike.internal.indexing.VectorIndexer;
import io.github.lookalike.internal.model.EmbedderDescriptor;
import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.internal.pipeline.EmbedderCalibration;
import io.github.lookalike.internal.pipeline.FacePipeline;
import io.github.lookalike.internal.pipeline.PooledFaces;
import io.github.lookalike.internal.store.Galleries;
import io.github.lookalike.model.ModelException;
import io.github.lookalike.model.Workload;
import io.github.lookalike.ranking.Calibration;
import io.github.lookalike.ranking.Match;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;

/**
 * Whom does a face look like? The library's entrance, and the whole pipeline in one place:
 *
 * <pre>{@code
 * try (Lookalike lookalike = Lookalike.open();
 *         Gallery celebs = lookalike.openGallery(Path.of("celebs.gallery"))) {
 *     lookalike.index(Path.of("celebs"), celebs);
 *     Probe me = lookalike.probe(Path.of("me.jpg"));
 *     for (Match match : lookalike.find(me, celebs, SearchOptions.top(5))) {
 *         System.out.println(match.rank() + " " + match.person() + " " + match.distance());
 *     }
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads, one object for a whole program: it looks at as many photos at once as
 * {@link LookalikeOptions#threads()} says, and a further caller waits for its turn. The networks are loaded when a photo
 * is first looked at. It prints nothing, and ends nothing but by an exception that names the place and the remedy.
 *
 * <p>The models are not in the jar. {@link #open()} finds them in the distribution, in a checkout, on the class path (the
 * artifact of classifier {@code models}, copied once to the user's cache folder), or in {@code models} in the current
 * folder; elsewhere name their folder by the system property {@code lookalike.models} or {@link LookalikeOptions#modelsIn}.
 */
public final class Lookalike implements AutoCloseable {

    private final LookalikeOptions options;
    private final ImageReader reader;
    private final GalleryModel model;
    private final Optional<Calibration> calibration;
    private final Pool<FacePipeline> pipelines;
    private final Pool<FacePipeline> indexing;
    private final FaceCutter cutter;

    private Lookalike(LookalikeOptions options, ModelDescriptor detector, EmbedderDescriptor embedder)
            throws ModelException {
        this.options = options;
        this.model = FacePipeline.model(detector, embedder);
        this.calibration = EmbedderCalibration.of(embedder);
        this.reader = new ImageReader(options.limits());
        this.pipelines = pool(() -> FacePipeline.load(reader, detector, embedder, options.workload()));
        // Always for many: what is in a gallery does not depend on how it came there.
        this.indexing = options.workload() == Workload.MANY
                ? pipelines
                : pool(() -> FacePipeline.load(reader, detector, embedder, Workload.MANY));
        this.cutter =
                new FaceCutter(reader, FaceAligner.of(embedder.parts().get(0).network()));
    }

    private Pool<FacePipeline> pool(Pool.Maker<FacePipeline> maker) {
        return new Pool<>(maker, options.threads(), "this Lookalike is closed");
    }

    /** With the bundled models, every core; {@link ModelException} if they are not where they are looked for. */
    public static Lookalike open() throws ModelException {
        return open(LookalikeOptions.standard());
    }

    /** @throws ModelException if a model's descriptor is absent or lacks something */
    public static Lookalike open(LookalikeOptions options) throws ModelException {
        return new Lookalike(
                options, ModelDescriptor.read(options.detector()), EmbedderDescriptor.read(options.embedder()));
    }

    /** How it was opened. */
    public LookalikeOptions options() {
        return options;
    }

    /** What makes the embeddings; a gallery keeps it, and is refused if it was made by another. */
    public GalleryModel model() {
        return model;
    }

    /** How distances of this embedder are to be read; {@link UncalibratedException} if its descriptor does not tell. */
    public Calibration calibration() {
        return calibration.orElseThrow(
                () -> new UncalibratedException(model.embedder().name()));
    }

    /** The same; empty if its descriptor does not tell. */
    public Optional<Calibration> knownCalibration() {
        return calibration;
    }

    /** Opens a gallery to read and write, and makes it if there is none. */
    public Gallery openGallery(GalleryLocation place) throws IOException {
        return Galleries.open(place, model);
    }

    /** The same of one in a folder. */
    public Gallery openGallery(Path folder) throws IOException {
        return openGallery(GalleryLocation.of(folder));
    }

    /** Begins a gallery that is to take the place of the one that is there, be that damaged or of another model. */
    public GalleryRemake remakeGallery(GalleryLocation place) throws IOException {
        return Galleries.remake(place, model);
    }

    public GalleryRemake remakeGallery(Path folder) throws IOException {
        return remakeGallery(GalleryLocation.of(folder));
    }

    /** Opens a gallery to read. */
    public Gallery readGallery(GalleryLocation place) throws IOException {
        return Galleries.read(place, model);
    }

    public Gallery readGallery(Path folder) throws IOException {
        return readGallery(GalleryLocation.of(folder));
    }

    /** Builds or refreshes a gallery from a folder of photos. */
    public IndexSummary index(Path folder, Gallery gallery) throws IOException {
        return index(folder, gallery, IndexOptions.defaults(), IndexListener.NONE);
    }

    /**
     * Builds or refreshes a gallery from a folder of photos, telling the listener how it goes. A photo that can't be
     * read is told and passed over. In a photo of several faces the person's is the one that agrees with the person's
     * other photos, else the most prominent; without a {@link #calibration} always that.
     *
     * <p>To cancel, interrupt the calling thread: what is done until then is committed; the next run does the rest.
     *
     * @throws CancellationException if this object is closed meanwhile; what was done is committed with the gallery
     */
    public IndexSummary index(Path folder, Gallery gallery, IndexOptions how, IndexListener listener)
            throws IOException {
        try {
            Agreement agreement = calibration.map(Agreement::of).orElse(Agreement.NONE);
            return new Indexer(gallery, reader, () -> new PooledFaces(indexing), agreement)
                    .index(folder, how, listener);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Opens ready-made embeddings of this {@link #model()} for {@link #indexVectors}.
     *
     * @param npy float32 or float64, a row each, as many values as the model's embeddings have
     * @param people whom the rows are of; as many as there are rows, or it is an {@link IOException}
     */
    public VectorFile openVectors(Path npy, List<String> people) throws IOException {
        return VectorFile.open(npy, people, model.dimension());
    }

    /** Puts ready-made embeddings into a gallery; {@link VectorIndexer#index} says how. */
    public IndexSummary indexVectors(VectorFile vectors, Gallery gallery, IndexOptions how, IndexListener listener)
            throws IOException {
        return new VectorIndexer(gallery).index(vectors.file(), vectors, how, listener);
    }

    /** Begins to load the networks, in a thread of its own; what goes wrong is told when they are used. */
    public void prepare() {
        pipelines.prepare();
    }

    /** Takes a photo that can be read but once, such as a pipe, as the file of a name; {@link ImageReader#keep} tells more. */
    public void keep(Path name, ImageSource stream) {
        reader.keep(name, stream);
    }

    /** Reads a photo's bytes. An {@link EncodedImage} also comes from arrays, streams and {@link java.awt.image.BufferedImage}. */
    public EncodedImage load(Path photo) throws IOException {
        return reader.load(photo);
    }

    /** The faces of a photo with their embeddings, the most prominent first; empty if it has none. */
    public List<Template> faces(Path photo) throws IOException {
        return faces(load(photo), new FaceChoice.All()).templates();
    }

    /** Those faces of a photo that are meant; no others are embedded. */
    public ChosenFaces faces(EncodedImage photo, FaceChoice choice) throws IOException {
        return pipelines.lend(pipeline -> pipeline.faces(photo, choice));
    }

    /** The same, and how well they can be seen. */
    public ExaminedFaces examine(EncodedImage photo, FaceChoice choice) throws IOException {
        return pipelines.lend(pipeline -> pipeline.examine(photo, choice));
    }

    /** The faces of a photo in the same order, found but not embedded. */
    public List<Face> detect(EncodedImage photo) throws IOException {
        return pipelines.lend(pipeline -> pipeline.faces(photo));
    }

    /** The same faces, and how well they can be seen. */
    public SeenFaces look(EncodedImage photo) throws IOException {
        return pipelines.lend(pipeline -> pipeline.look(photo));
    }

    /** Those of them that one look shows, for pictures that follow each other: several times as fast, small faces are missed. */
    public SeenFaces glance(EncodedImage photo) throws IOException {
        return pipelines.lend(pipeline -> pipeline.glance(photo));
    }

    /** Width of the smallest face that {@link #detect} finds in a photo of that size, in pixels: larger in larger ones. */
    public int smallestFace(EncodedImage photo) throws IOException {
        return pipelines.lend(pipeline -> pipeline.smallestFace(photo));
    }

    /** What the networks give, one after the other: not normalised, not averaged with the mirrored face's, not fused. */
    public List<float[]> raw(EncodedImage photo, List<Face> faces) throws IOException {
        return faces.isEmpty() ? List.of() : pipelines.lend(pipeline -> pipeline.raw(photo, faces));
    }

    /** Cuts faces out of photos, to be shown or stored. */
    public FaceCutter cutter() {
        return cutter;
    }

    /** The face that a photo is of, ready to be searched or compared; {@link NoFaceException} if there is none. */
    public Probe probe(Path photo) throws IOException {
        return probe(load(photo));
    }

    /** The same of a photo in memory, wherever it comes from. */
    public Probe probe(EncodedImage photo) throws IOException {
        return probes(photo, FaceChoice.MAIN).probes().get(0);
    }

    /**
     * The faces of a photo that are meant. Of several each is labelled by its number: {@code party.jpg#2}.
     *
     * @throws NoFaceException if there is none, or not the one that is meant
     */
    public PhotoProbes probes(EncodedImage photo, FaceChoice choice) throws IOException {
        return PhotoProbes.of(photo, faces(photo, choice));
    }

    /** A person of a gallery, by the name or a part of it that no one else has. */
    public Probe probe(String person, Gallery gallery) throws IOException {
        return Probe.of(person, gallery);
    }

    /** Who looks most like a probe; itself is never among the answers. */
    public List<Match> find(Probe probe, Gallery gallery, SearchOptions search) throws IOException {
        return Match.find(search.query(probe, calibration().levelling()), gallery, calibration());
    }

    /** How far apart two probes are. */
    public Comparison compare(Probe a, Probe b, Metric metric, Aggregation aggregation) {
        Levelling levelling = calibration.map(Calibration::levelling).orElse(Levelling.NONE);
        return Comparison.of(a, b, metric, aggregation, levelling);
    }

    /**
     * Frees the networks' native memory; those at work are freed when their photo is done. Methods that would have to look
     * at a photo throw {@link IllegalStateException} then. Galleries are closed by themselves.
     */
    @Override
    public void close() {
        pipelines.close();
        indexing.close();
    }
}
