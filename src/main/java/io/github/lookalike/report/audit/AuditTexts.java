package io.github.lookalike.report.audit;

import io.github.lookalike.ranking.Verdict;
import java.util.Locale;

/** What the findings of an audit mean. */
final class AuditTexts {

    /**
     * @param title of the findings
     * @param explanation what they are, and what to think of them
     */
    record Section(String title, String explanation) {}

    private AuditTexts() {}

    static Section duplicates(AuditReport report) {
        return new Section(
                "Near-duplicate photos",
                String.format(
                        Locale.ROOT,
                        "Copies of one picture, or nearly: no farther apart than %.3f, as near as other photos of one"
                                + " person hardly ever are. Under two names, one of them may be wrong.%s",
                        report.options().nearDuplicate(),
                        more(
                                report.audit().nearDuplicateCount(),
                                report.audit().nearDuplicates().size(),
                                "pairs")));
    }

    static Section misfits(AuditReport report) {
        return new Section(
                "Photos that don't fit their person",
                String.format(
                        Locale.ROOT,
                        "Farther than %.3f from most other photos of the same person, as far as strangers are. A"
                                + " wrong name, somebody else in the photo, or a hard photo?%s",
                        report.options().outlier(),
                        more(
                                report.audit().outlierCount(),
                                report.audit().outliers().size(),
                                "photos")));
    }

    static Section doppelgangers() {
        return new Section(
                "Doppelgängers",
                "The people who look most like somebody else, each two by the photos in which they do. Copies are left"
                        + " out.");
    }

    static Section distinctive() {
        return new Section(
                "Most distinctive faces",
                "Those farthest from everybody else's, one a person. Nobody looks like them, or they are no good"
                        + " pictures of a face.");
    }

    /** Of two people who are known to be two. */
    static String verdict(Verdict verdict) {
        return switch (verdict) {
            case SAME -> "would pass for one person";
            case UNSURE -> "might pass for one person";
            case DIFFERENT -> "told apart";
        };
    }

    private static String more(long count, int shown, String what) {
        return count > shown ? String.format(Locale.ROOT, " The first %,d of %,d %s.", shown, count, what) : "";
    }
}
