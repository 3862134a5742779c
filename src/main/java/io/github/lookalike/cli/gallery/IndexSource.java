package io.github.lookalike.cli.gallery;

import io.github.lookalike.Lookalike;
import io.github.lookalike.VectorFile;
import io.github.lookalike.cli.progress.Progress;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import java.io.IOException;
import java.nio.file.Path;

/** What is indexed. It is checked before a gallery is made for it, or emptied. */
public sealed interface IndexSource {

    /** What is counted: "photos". */
    String unit();

    /** What is done before it is known how much there is to do. */
    String searched();

    /** What is done before the first of them is. */
    String loaded();

    IndexSummary index(Lookalike lookalike, Gallery gallery, IndexOptions how, IndexProgress progress)
            throws IOException;

    /** What was done, in one line. */
    String line(IndexSummary summary);

    /** A folder of photos. */
    record Photos(Path folder) implements IndexSource {
        @Override
        public String unit() {
            return "photos";
        }

        @Override
        public String searched() {
            return "looking through the folder";
        }

        @Override
        public String loaded() {
            return Progress.LOADING;
        }

        @Override
        public IndexSummary index(Lookalike lookalike, Gallery gallery, IndexOptions how, IndexProgress progress)
                throws IOException {
            return lookalike.index(folder, gallery, how, progress);
        }

        @Override
        public String line(IndexSummary summary) {
            return SummaryLine.ofPhotos(summary);
        }
    }

    /** Ready-made embeddings. */
    record Vectors(VectorFile file) implements IndexSource {
        @Override
        public String unit() {
            return "faces";
        }

        @Override
        public String searched() {
            return "reading the file";
        }

        @Override
        public String loaded() {
            return "opening the gallery";
        }

        @Override
        public IndexSummary index(Lookalike lookalike, Gallery gallery, IndexOptions how, IndexProgress progress)
                throws IOException {
            return lookalike.indexVectors(file, gallery, how, progress);
        }

        @Override
        public String line(IndexSummary summary) {
            return SummaryLine.ofVectors(summary);
        }
    }
}
