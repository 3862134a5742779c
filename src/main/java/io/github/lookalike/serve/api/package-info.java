/** What the server answers: one class an endpoint, on plain requests and responses. {@code openapi.json} is their contract. */
package io.github.lookalike.serve.api;
