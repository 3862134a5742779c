/** Names and checksums of files. */
package io.github.lookalike.internal.file;
