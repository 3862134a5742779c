package io.github.lookalike.indexing;

import java.io.IOException;

/** Ready-made vectors, row by row, and whom each is of. */
public interface VectorRows {

    /** How many rows there are in all. */
    int size();

    /** How many values a vector has. */
    int dimension();

    /** Whom a row is of; a name, not empty. */
    String person(int row);

    /** The vector of the next row, from 0; not shared. */
    float[] next() throws IOException;
}
