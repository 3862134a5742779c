package io.github.lookalike.serve.api;

/**
 * A part of a form, or a body as a whole.
 *
 * @param name of its field; empty for a body as a whole
 * @param isFile whether it was sent as a file; what that was called is not kept
 * @param bytes not copied: treat them as read-only
 */
public record Part(String name, boolean isFile, byte[] bytes) {}
