package io.github.lookalike.internal.lucene;

import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import io.github.lookalike.gallery.GalleryModel;
import io.github.lookalike.internal.lucene.vectors.ExactVectorsFormat;
import io.github.lookalike.internal.lucene.vectors.GraphMergePolicy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedSet;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.lucene912.Lucene912Codec;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.ReaderManager;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.SerialMergeScheduler;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.IOUtils;

/** Opens the index of a gallery, makes it, or makes it anew. */
final class LuceneOpening {

    private interface Preparation {
        void run() throws IOException;
    }

    private interface Opening {
        LuceneIndex of(Directory directory) throws IOException;
    }

    /**
     * Galleries up to this size (about 100,000 faces) are read through when opened, which finds any flipped bit in at
     * most 0.1 s; larger ones only when opened to write.
     */
    private static final long CHECK_BYTES = 64L << 20;

    /** Holds what is put between two commits, ready-made vectors by the ten thousand included. */
    private static final double BUFFER_MEGABYTES = 64;

    // java.util.logging forgets the level of a logger that nobody holds.
    private static Logger log;

    private final GalleryFolder folder;
    private final long checkBytes;

    LuceneOpening(Path place, long checkBytes) {
        silenceLog();
        this.folder = new GalleryFolder(place);
        this.checkBytes = checkBytes;
    }

    static LuceneOpening at(Path place) {
        return new LuceneOpening(place, CHECK_BYTES);
    }

    LuceneIndex toRead() throws IOException {
        return opening(
                () -> {
                    if (!folder.holdsGallery()) {
                        throw new GalleryException(
                                Reason.MISSING,
                                "no gallery at " + folder.place() + "; make one with 'lookalike index DIR'");
                    }
                },
                directory -> {
                    DirectoryReader reader = DirectoryReader.open(directory);
                    try {
                        return read(directory, reader);
                    } catch (Throwable e) {
                        IOUtils.closeWhileHandlingException(reader);
                        throw e;
                    }
                });
    }

    LuceneIndex toWrite(GalleryModel model) throws IOException {
        return opening(
                () -> {
                    if (!folder.holdsGallery()) {
                        folder.create();
                    }
                },
                directory -> {
                    if (DirectoryReader.indexExists(directory)) {
                        // Before Lucene's writer touches anything: a damaged gallery stays as it is.
                        checkFiles(directory);
                    }
                    return written(directory, model);
                });
    }

    /** Beside the gallery that is there, if there is one. */
    LuceneIndex anew(GalleryModel model) throws IOException {
        return opening(folder::create, directory -> {
            refuseForeign(directory);
            RemakeDirectory beside = new RemakeDirectory(directory);
            LuceneIndex index = written(beside, model);
            try {
                if (!beside.replacesAnother()) {
                    index.takePlace();
                }
                return index;
            } catch (Throwable e) {
                IOUtils.closeWhileHandlingException(index);
                throw e;
            }
        });
    }

    private void refuseForeign(Directory directory) throws IOException {
        try {
            if (DirectoryReader.indexExists(directory)) {
                model(directory);
            }
        } catch (GalleryException e) {
            if (e.reason() == Reason.NOT_A_GALLERY) {
                throw e;
            }
        } catch (IOException | IllegalArgumentException e) {
            // Damaged: the reason to remake it.
        }
    }

    private LuceneIndex read(Directory directory, DirectoryReader reader) throws IOException {
        GalleryModel model = model(reader);
        if (folder.bytes() <= checkBytes) {
            FileChecksums.check(reader);
        } else {
            FileChecksums.checkTables(reader);
        }
        return new LuceneIndex(
                folder,
                model,
                directory,
                null,
                null,
                new LatestReader(
                        new ReaderManager(reader),
                        new LatestReader.CommitWatch(folder.place()),
                        latest -> CommitData.check(
                                folder.place(), model(latest), model, () -> new GalleryView(latest).roots())));
    }

    private LuceneIndex written(Directory directory, GalleryModel model) throws IOException {
        ExactVectorsFormat vectors = new ExactVectorsFormat();
        IndexWriter writer = new IndexWriter(directory, config(vectors));
        try {
            // Only now, with the lock in hand, does what is there stay as it is.
            if (directory instanceof RemakeDirectory) {
                writer.setLiveCommitData(CommitData.of(model).entrySet());
            } else if (DirectoryReader.indexExists(directory)) {
                CommitData.check(folder.place(), model(directory), model, () -> roots(directory));
            } else {
                // At once, so that a crash can't leave data that no commit tells the model of.
                writer.setLiveCommitData(CommitData.of(model).entrySet());
                writer.commit();
            }
            WriterNote.in(folder.place()).write();
            return new LuceneIndex(
                    folder, model, directory, vectors, writer, new LatestReader(new ReaderManager(writer)));
        } catch (Throwable e) {
            IOUtils.closeWhileHandlingException(writer::rollback);
            throw e;
        }
    }

    /** What made the gallery that is there. */
    private GalleryModel model(Directory directory) throws IOException {
        return CommitData.model(
                folder.place(), SegmentInfos.readLatestCommit(directory).getUserData(), () -> roots(directory));
    }

    private GalleryModel model(DirectoryReader reader) throws IOException {
        return CommitData.model(
                folder.place(), reader.getIndexCommit().getUserData(), () -> new GalleryView(reader).roots());
    }

    private static SortedSet<String> roots(Directory directory) throws IOException {
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            return new GalleryView(reader).roots();
        }
    }

    private LuceneIndex opening(Preparation preparation, Opening opening) throws IOException {
        return GalleryFaults.translating(folder.place(), () -> {
            preparation.run();
            Directory directory = PrivateDirectory.open(folder.place());
            try {
                return opening.of(directory);
            } catch (IllegalArgumentException e) {
                IOUtils.closeWhileHandlingException(directory);
                // Lucene's word for a part that it has no reader for, such as a codec of a later version.
                throw new CorruptIndexException(e.getMessage(), directory.toString(), e);
            } catch (Throwable e) {
                IOUtils.closeWhileHandlingException(directory);
                throw e;
            }
        });
    }

    private static IndexWriterConfig config(KnnVectorsFormat vectors) {
        return new IndexWriterConfig()
                .setCodec(new Lucene912Codec() {
                    @Override
                    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
                        return vectors;
                    }
                })
                // What is deleted is to be gone, not below a tenth of a file only.
                .setMergePolicy(new GraphMergePolicy(new TieredMergePolicy().setForceMergeDeletesPctAllowed(0)))
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                // In the caller's thread: a full disk is told to the caller, not to a thread's death.
                .setMergeScheduler(new SerialMergeScheduler());
    }

    private void checkFiles(Directory directory) throws IOException {
        // Meanwhile nobody else may write, and delete some of the files.
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME);
                DirectoryReader reader = DirectoryReader.open(directory)) {
            model(reader); // tells a gallery of another format
            FileChecksums.check(directory, reader.getIndexCommit().getFileNames());
            deleteEarlierCommits(directory, reader.getIndexCommit().getSegmentsFileName());
            lock.ensureValid();
        }
    }

    /**
     * Those that somebody left who made the gallery anew and was killed on the last step: Lucene's writer would read
     * them, and they may be damaged.
     */
    private static void deleteEarlierCommits(Directory directory, String latest) throws IOException {
        for (String name : directory.listAll()) {
            if (GalleryFolder.isCommit(name) && !name.equals(latest)) {
                directory.deleteFile(name);
            }
        }
    }

    /**
     * Lucene logs which vector instructions it found or missed, on standard error: nothing that a user asked for. So
     * its log is off, unless the application has set a level for it.
     */
    private static synchronized void silenceLog() {
        if (log == null) {
            Logger logger = Logger.getLogger("org.apache.lucene");
            if (logger.getLevel() == null) {
                logger.setLevel(Level.OFF);
            }
            log = logger;
        }
    }
}
