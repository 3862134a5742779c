package io.github.lookalike.gallery;

import java.util.List;

/** A name that means nobody in the gallery, or several people. */
public class UnknownPersonException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private static final int LISTED = 20;

    private final boolean ambiguous;
    private final List<String> candidates;

    private UnknownPersonException(String message, boolean ambiguous, List<String> candidates) {
        super(message);
        this.ambiguous = ambiguous;
        this.candidates = List.copyOf(candidates);
    }

    static UnknownPersonException unknown(String wanted, List<String> near) {
        String advice = near.isEmpty() ? "see 'lookalike list'" : "did you mean " + String.join(", ", near) + "?";
        return new UnknownPersonException("nobody called '" + wanted + "' in the gallery; " + advice, false, near);
    }

    static UnknownPersonException ambiguous(String wanted, List<String> matches) {
        String listed = String.join(", ", matches.subList(0, Math.min(LISTED, matches.size())));
        String more = matches.size() > LISTED ? " and " + (matches.size() - LISTED) + " more" : "";
        return new UnknownPersonException(
                "'" + wanted + "' could be " + listed + more + "; give more of the name", true, matches);
    }

    /** Whether several people could be meant; else it is nobody. */
    public boolean isAmbiguous() {
        return ambiguous;
    }

    /** Those it could be, or, if it is nobody's name, those of similar names; sorted, may be empty. */
    public List<String> candidates() {
        return candidates;
    }
}
