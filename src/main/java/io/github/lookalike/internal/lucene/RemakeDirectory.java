package io.github.lookalike.internal.lucene;

import io.github.lookalike.internal.concurrent.CancellableRun;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexFileNames;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.apache.lucene.store.IOContext;
import org.apache.lucene.store.IndexInput;
import org.apache.lucene.store.Lock;
import org.apache.lucene.util.Version;

/**
 * A gallery's folder for who makes the gallery anew in it: the files that are there, sound or damaged, are not seen,
 * and stay for everybody else. In their place stands an empty gallery, in memory, from which the numbers of segments
 * and commits go on, so that no name is used twice. The first commit takes the old one's place in one step, for the
 * latest counts.
 */
final class RemakeDirectory extends FilterDirectory {

    private static final Pattern NUMBERED_COMMIT = Pattern.compile("(?:pending_)?segments_([0-9a-z]+)");

    private final Directory start = new ByteBuffersDirectory();
    private Set<String> old = Set.of();

    /** @param directory of a folder that holds a gallery */
    RemakeDirectory(Directory directory) {
        super(directory);
    }

    /** Only with the lock in hand does what is there stay as it is; Lucene's writer asks for it before all else. */
    @Override
    public Lock obtainLock(String name) throws IOException {
        Lock lock = super.obtainLock(name);
        try {
            begin();
            return lock;
        } catch (Throwable e) {
            lock.close();
            throw e;
        }
    }

    private void begin() throws IOException {
        deleteRemains();
        old = Set.of(in.listAll());
        SegmentInfos empty = new SegmentInfos(Version.LATEST.major);
        empty.counter = 1
                + largest(old.stream()
                        .filter(name -> name.startsWith("_") && GalleryFolder.isData(name))
                        .map(name -> IndexFileNames.parseSegmentName(name).substring(1)));
        long commit = largest(old.stream()
                .map(NUMBERED_COMMIT::matcher)
                .filter(Matcher::matches)
                .map(name -> name.group(1)));
        empty.setNextWriteGeneration(commit);
        empty.commit(start);
    }

    /** Those of an earlier one that came to no end. Of a damaged gallery, nobody can tell what they are. */
    private void deleteRemains() throws IOException {
        Collection<String> used;
        try {
            used = SegmentInfos.readLatestCommit(in).files(true);
        } catch (IOException | IllegalArgumentException e) {
            return;
        }
        delete(Stream.of(in.listAll()).filter(name -> !used.contains(name)).toList());
    }

    /**
     * The commits first: what no commit names is nobody's, and goes when the gallery is next written if not now. The other
     * way round a kill in between would leave a commit whose files are gone.
     */
    private void delete(Collection<String> names) throws IOException {
        List<String> commits = names.stream().filter(GalleryFolder::isCommit).toList();
        List<String> data = names.stream().filter(GalleryFolder::isData).toList();
        for (List<String> some : List.of(commits, data)) {
            for (String name : some) {
                in.deleteFile(name);
            }
            in.syncMetaData();
        }
    }

    /** Lucene's numbers are in base 36. */
    private static long largest(Stream<String> numbers) {
        return numbers.mapToLong(number -> Long.parseLong(number, Character.MAX_RADIX))
                .max()
                .orElse(0);
    }

    /** Whether there is a gallery, to be told once the lock is in hand. */
    boolean replacesAnother() {
        return old.stream().anyMatch(GalleryFolder::isCommit);
    }

    /** Commits the new gallery and deletes the old one; an interrupt is heard of when that is done. */
    void takePlace(IndexWriter writer) throws IOException {
        new CancellableRun<Void>() {
            @Override
            public Void call() throws IOException {
                writer.commit();
                delete(old);
                old = Set.of();
                return null;
            }
        }.toItsEnd();
    }

    private boolean isStart(String name) throws IOException {
        return List.of(start.listAll()).contains(name);
    }

    @Override
    public String[] listAll() throws IOException {
        List<String> names = new ArrayList<>(List.of(in.listAll()));
        names.removeAll(old);
        names.addAll(List.of(start.listAll()));
        return names.stream().sorted().toArray(String[]::new);
    }

    @Override
    public IndexInput openInput(String name, IOContext context) throws IOException {
        return isStart(name) ? start.openInput(name, context) : in.openInput(name, context);
    }

    @Override
    public long fileLength(String name) throws IOException {
        return isStart(name) ? start.fileLength(name) : in.fileLength(name);
    }

    @Override
    public void deleteFile(String name) throws IOException {
        (isStart(name) ? start : in).deleteFile(name);
    }
}
