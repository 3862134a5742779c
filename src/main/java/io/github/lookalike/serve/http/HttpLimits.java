package io.github.lookalike.serve.http;

import java.time.Duration;

/**
 * How long and how much a server waits and takes.
 *
 * @param headersWithin in which a request's first line and headers have to come
 * @param bodyWithin in which its body has to come
 * @param responseWithin in which its response has to be taken
 * @param idle for which a connection may say nothing
 * @param lastWork for what is being worked on when the server ends
 * @param waiting requests that wait for a worker, for each worker
 * @param connections open at once; further ones wait to be accepted
 */
record HttpLimits(
        Duration headersWithin,
        Duration bodyWithin,
        Duration responseWithin,
        Duration idle,
        Duration lastWork,
        int waiting,
        int connections) {

    /** Of a form with several, in bytes. */
    static final int FORM = 32 << 20;

    /** Of JSON, in bytes: two embeddings, generously. */
    static final int JSON = 256 << 10;

    static final HttpLimits DEFAULT = new HttpLimits(
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(60),
            Duration.ofSeconds(60),
            Duration.ofSeconds(30),
            16,
            1_000);
}
