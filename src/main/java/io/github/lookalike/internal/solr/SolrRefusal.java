package io.github.lookalike.internal.solr;

import io.github.lookalike.gallery.GalleryException;
import java.util.Set;
import org.apache.solr.common.SolrException;

/** A node's answer that a request can't be carried out; asking again would change nothing. */
final class SolrRefusal extends GalleryException {

    private static final long serialVersionUID = 1L;

    static final int BAD_REQUEST = 400;
    static final int UNAUTHORIZED = 401;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    /** A document has another version than was asked for. */
    static final int CONFLICT = 409;

    private static final Set<Integer> FINAL = Set.of(BAD_REQUEST, UNAUTHORIZED, FORBIDDEN, CONFLICT);

    private static final int LONGEST = 300;

    private final int code;

    SolrRefusal(SolrAddress address, SolrException cause) {
        super(cause.code() == NOT_FOUND ? Reason.MISSING : Reason.FAILED, message(address, cause), cause);
        this.code = cause.code();
    }

    /** As HTTP has it. */
    int code() {
        return code;
    }

    /** Whether it makes no sense to ask again, or another node. */
    static boolean isFinal(SolrException answer) {
        return FINAL.contains(answer.code());
    }

    private static String message(SolrAddress address, SolrException cause) {
        return switch (cause.code()) {
            case UNAUTHORIZED ->
                "gallery " + address + " asks who you are: put user:password into a file of mode 600 and name that in "
                        + SolrAccess.CREDENTIALS + ", or set " + SolrAccess.USER + " and " + SolrAccess.PASSWORD
                        + ". If they are set, they are not right";
            case NOT_FOUND ->
                "gallery " + address + ": its nodes don't know it (yet). If it has just been made, try again";
            case FORBIDDEN -> "gallery " + address + ": this user may not do that; whoever runs Solr can allow it";
            default -> "gallery " + address + ": Solr refuses (" + cause.code() + ", " + told(cause) + ")";
        };
    }

    /** In one line of bearable length: Solr's messages may be pages of HTML. */
    static String told(Throwable failure) {
        Throwable cause = failure;
        while (cause.getMessage() == null && cause.getCause() != null) {
            cause = cause.getCause();
        }
        String text = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        String line = text.replaceFirst("^Error from server at \\S+: ", "")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
