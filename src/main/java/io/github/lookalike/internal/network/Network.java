package io.github.lookalike.internal.network;

import java.util.List;

/**
 * A neural network, ready to run. It owns native memory: close it. Not for use by several threads at once: each thread
 * takes its own, and each runs in the thread that asks.
 */
public interface Network extends AutoCloseable {

    /**
     * Runs the network on a batch.
     *
     * @param pictures of the input's size: rows from the top, 3 bytes a pixel, red first
     * @param outputs names of output tensors
     * @return for each output the values of the whole batch, in C order
     */
    float[][] run(List<byte[]> pictures, String... outputs);

    @Override
    void close();
}
