package io.github.lookalike.internal.indexing;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.internal.indexing.TemplateSource.MainFace;
import java.util.List;

/** What looking at a photo came to. */
sealed interface PhotoOutcome {

    /** It looks as it did in an earlier run and was not read. */
    record Unchanged() implements PhotoOutcome {}

    /** Its face was looked for. */
    record Looked(String sha256, MainFace found) implements PhotoOutcome {}

    /** Another photo has the same content: its faces are known, or being looked for. */
    record Same(String sha256) implements PhotoOutcome {}

    /**
     * All its faces were looked for.
     *
     * @param faces the main one first
     */
    record LookedAgain(List<Template> faces) implements PhotoOutcome {}

    /**
     * It couldn't be read.
     *
     * @param sha256 null if not even its bytes
     */
    record Failed(String sha256, String reason) implements PhotoOutcome {}

    /** It is too large a file to be read. */
    record TooLarge(String reason) implements PhotoOutcome {}
}
