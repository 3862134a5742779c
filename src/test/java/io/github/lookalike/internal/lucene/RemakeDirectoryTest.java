package io.github.lookalike.internal.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.NoDeletionPolicy;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FilterDirectory;
import org.junit.jupiter.api.Test;

class RemakeDirectoryTest {

    /** Tells in which order files are deleted. */
    private static final class Deletions extends FilterDirectory {
        private final List<String> names = new ArrayList<>();

        Deletions(Directory directory) {
            super(directory);
        }

        @Override
        public void deleteFile(String name) throws IOException {
            names.add(name);
            super.deleteFile(name);
        }
    }

    /** A kill between may leave files that nobody names, but no commit that names files which are gone. */
    @Test
    void ofAnEarlierRebuildThatWasKilledTheCommitIsDeletedBeforeItsFiles() throws IOException {
        Directory folder = new ByteBuffersDirectory();
        IndexWriterConfig keeping = new IndexWriterConfig().setIndexDeletionPolicy(NoDeletionPolicy.INSTANCE);
        try (IndexWriter writer = new IndexWriter(folder, keeping)) {
            writer.addDocument(new Document());
            writer.commit();
            writer.deleteAll();
            writer.addDocument(new Document());
            writer.commit();
        }
        Deletions deletions = new Deletions(folder);

        new RemakeDirectory(deletions).obtainLock(IndexWriter.WRITE_LOCK_NAME).close();

        assertThat(deletions.names).hasSizeGreaterThan(1);
        assertThat(deletions.names.get(0)).isEqualTo("segments_1");
        assertThat(deletions.names.subList(1, deletions.names.size())).allMatch(name -> name.startsWith("_0"));
    }
}
