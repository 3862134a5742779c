package io.github.lookalike.serve.api;

import java.io.IOException;

/** Answers one kind of request. Safe for use by several threads. */
@FunctionalInterface
public interface Endpoint {

    /**
     * @throws ApiException for an answer that is an error
     * @throws IOException as the library does; {@link Failures} says which error it is
     */
    Response answer(Request request) throws IOException;
}
