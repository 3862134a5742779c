package io.github.lookalike.model;

/** How many pictures a network is loaded for: making it ready to be fast takes as long as some dozens of runs. */
public enum Workload {
    /**
     * A few: the network runs as its file has it, and its weights stay in the file, which is mapped into memory and must
     * not be changed meanwhile. Loaded in a sixth of the time, and with a twentieth of the page faults, for
     * runs that take up to twice as long. Embeddings are the same to 1e-5.
     */
    FEW,

    /** Many: the network is optimised for this processor, and its weights are copied into the layout that suits it. */
    MANY
}
