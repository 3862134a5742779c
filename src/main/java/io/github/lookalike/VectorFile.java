package io.github.lookalike;

import io.github.lookalike.indexing.VectorRows;
import io.github.lookalike.internal.numpy.NpyRows;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Ready-made embeddings in a NumPy file, a row each, and whom they are of. To be read once. */
public final class VectorFile implements VectorRows, Closeable {

    private final Path file;
    private final NpyRows rows;
    private final List<String> people;

    private VectorFile(Path file, NpyRows rows, List<String> people) {
        this.file = file;
        this.rows = rows;
        this.people = List.copyOf(people);
    }

    static VectorFile open(Path npy, List<String> people, int dimension) throws IOException {
        NpyRows rows = NpyRows.open(npy);
        try {
            if (rows.length() != dimension) {
                throw new IOException(npy + " has vectors of " + rows.length() + " values; the model's have "
                        + dimension + ". Those of another model need its descriptor, and a gallery of their own");
            }
            if (rows.size() != people.size()) {
                throw new IOException(npy + " has " + rows.size() + " rows, but the number of names is " + people.size()
                        + "; each row needs one");
            }
            return new VectorFile(npy, rows, people);
        } catch (IOException | RuntimeException e) {
            rows.close();
            throw e;
        }
    }

    Path file() {
        return file;
    }

    @Override
    public int size() {
        return rows.size();
    }

    @Override
    public int dimension() {
        return rows.length();
    }

    @Override
    public String person(int row) {
        return people.get(row);
    }

    @Override
    public float[] next() throws IOException {
        return rows.next();
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
