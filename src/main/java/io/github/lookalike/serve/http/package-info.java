/** The server as the net sees it: who is heard, how much is let in, how a request becomes a response. Undertow is here alone. */
package io.github.lookalike.serve.http;
