package io.github.lookalike.internal.solr;

import com.fasterxml.jackson.jr.ob.JSON;
import io.github.lookalike.gallery.GalleryException;
import io.github.lookalike.gallery.GalleryException.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it that one writer at a time changes a gallery: a document that says who, renewed while that one lives. One that
 * was not renewed for long is taken over; whoever comes back then finds that it has lost it before it commits anything.
 */
final class WriterLease implements Closeable {

    private static final String ID = "writer";
    private static final String TEXT = "text";

    private static final Duration RENEWAL = Duration.ofSeconds(8);
    private static final Duration WATCH = RENEWAL.plusSeconds(4);

    /**
     * How long everything takes.
     *
     * @param renewal pause between two renewals
     * @param term without a renewal for so long, a writer is taken for dead
     * @param watch waits longer than a renewal takes to come. Clocks of machines differ: before a lease is taken over, it must be
     *     seen not to be renewed
     */
    record Terms(Duration renewal, Duration term, Watch watch) {

        static final Terms USUAL = new Terms(RENEWAL, Duration.ofSeconds(30), () -> Thread.sleep(WATCH.toMillis()));
    }

    /** What is done while a lease is watched. */
    interface Watch {
        void sit() throws InterruptedException, IOException;
    }

    /**
     * What the document says.
     *
     * @param machine name of the writer's
     * @param started when the writer's process began
     * @param token of this lease alone
     */
    private record Holder(String machine, long process, String started, String since, String renewed, String token) {

        static Holder now(String token, String since) {
            return new Holder(
                    machineName(),
                    ProcessHandle.current().pid(),
                    startOf(ProcessHandle.current()),
                    since,
                    time(),
                    token);
        }

        static Holder of(OwnDocument.Content content) throws IOException {
            Map<String, Object> text = JSON.std.mapFrom(content.text(TEXT));
            return new Holder(
                    String.valueOf(text.get("machine")),
                    Response.number(text.get("process")),
                    String.valueOf(text.get("started")),
                    String.valueOf(text.get("since")),
                    String.valueOf(text.get("renewed")),
                    String.valueOf(text.get("token")));
        }

        Map<String, Object> fields() throws IOException {
            return Map.of(
                    TEXT,
                    JSON.std.asString(Map.of(
                            "machine", machine,
                            "process", process,
                            "started", started,
                            "since", since,
                            "renewed", renewed,
                            "token", token)));
        }

        /** Whether it was this machine's, and its process is no more. */
        boolean isKnownDead() {
            return machine.equals(machineName())
                    && ProcessHandle.of(process)
                            .filter(alive -> startOf(alive).equals(started))
                            .isEmpty();
        }

        /** Whether it should have been renewed by now, or, by our clock, was renewed in the future. */
        boolean seemsDead(Duration term) {
            try {
                Duration age = Duration.between(Instant.parse(renewed), Instant.now());
                return age.compareTo(term) > 0 || age.compareTo(term.negated()) < 0;
            } catch (DateTimeParseException e) {
                return true;
            }
        }

        String told() {
            return "process " + process + " on " + machine + ", since " + since;
        }

        private static String startOf(ProcessHandle process) {
            return process.info().startInstant().map(Instant::toString).orElse("");
        }

        private static String time() {
            return Instant.now().truncatedTo(ChronoUnit.MILLIS).toString();
        }

        private static String machineName() {
            try {
                return InetAddress.getLocalHost().getHostName();
            } catch (UnknownHostException e) {
                return "a machine without a name";
            }
        }
    }

    private final SolrAddress address;
    private final OwnDocument document;
    private final String token = UUID.randomUUID().toString();
    private final String since = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
    private final ScheduledExecutorService renewals = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "lease of a gallery");
        thread.setDaemon(true);
        return thread;
    });
    private final Terms terms;
    private long version;
    private Instant renewed = Instant.MIN;
    private GalleryException lost;

    private WriterLease(SolrNodes nodes, Terms terms) {
        this.terms = terms;
        this.address = nodes.address();
        this.document = new OwnDocument(nodes, ID);
    }

    /** @throws GalleryException if another writer has it */
    static WriterLease take(SolrNodes nodes, Terms terms) throws IOException {
        WriterLease lease = new WriterLease(nodes, terms);
        lease.take();
        long pause = terms.renewal.toMillis();
        lease.renewals.scheduleWithFixedDelay(lease::renewQuietly, pause, pause, TimeUnit.MILLISECONDS);
        return lease;
    }

    /** Whether somebody has it and renews it; seen, whatever clocks say, and so it lasts as long as a watch. */
    static boolean isAlive(SolrNodes nodes) throws IOException {
        OwnDocument document = new OwnDocument(nodes, ID);
        Optional<OwnDocument.Content> before = document.read();
        if (before.isPresent() && Holder.of(before.get()).isKnownDead()) {
            return false;
        }
        return !stays(document, before, Terms.USUAL.watch);
    }

    private synchronized void take() throws IOException {
        long expected = OwnDocument.ABSENT;
        Optional<OwnDocument.Content> there = document.read();
        if (there.isPresent()) {
            Holder holder = Holder.of(there.get());
            if (!holder.isKnownDead() && !(holder.seemsDead(terms.term) && stays(document, there, terms.watch))) {
                throw locked(holder);
            }
            expected = there.get().version();
        }
        Optional<OwnDocument.Content> taken =
                document.write(Holder.now(token, since).fields(), expected);
        if (taken.isEmpty()) {
            throw locked(document.read());
        }
        version = taken.get().version();
        renewed = Instant.now();
    }

    private static boolean stays(OwnDocument document, Optional<OwnDocument.Content> seen, Watch watch)
            throws IOException {
        try {
            watch.sit();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
        return document.read().map(OwnDocument.Content::version).equals(seen.map(OwnDocument.Content::version));
    }

    private GalleryException locked(Optional<OwnDocument.Content> holder) throws IOException {
        return holder.isEmpty()
                ? new GalleryException(Reason.LOCKED, "gallery " + address + " is being written by another process")
                : locked(Holder.of(holder.get()));
    }

    private GalleryException locked(Holder holder) {
        return new GalleryException(
                Reason.LOCKED,
                "gallery " + address + " is being written by " + holder.told()
                        + "; wait until it is done. If it died, this is known " + terms.term.toSeconds()
                        + " s after its last sign of life");
    }

    /**
     * Renews it if that is overdue: this process may have been stopped for a while, and another writer at work.
     *
     * @throws GalleryException if it was lost to another writer
     */
    synchronized void assure() throws IOException {
        if (lost != null || renewed.plus(terms.renewal.multipliedBy(2)).isBefore(Instant.now())) {
            renew();
        }
    }

    private void renewQuietly() {
        try {
            renew();
        } catch (IOException | RuntimeException e) {
            // Told when something is to be written.
        }
    }

    /** @throws GalleryException if it was lost to another writer */
    synchronized void renew() throws IOException {
        if (lost == null) {
            Optional<OwnDocument.Content> now =
                    document.write(Holder.now(token, since).fields(), version);
            if (now.isPresent()) {
                version = now.get().version();
                renewed = Instant.now();
                return;
            }
            Optional<OwnDocument.Content> other = document.read();
            lost = new GalleryException(
                    Reason.LOCKED,
                    "gallery " + address + " was taken over by "
                            + (other.isEmpty()
                                    ? "another writer"
                                    : Holder.of(other.get()).told())
                            + " while this process gave no sign of life; what it had not committed is not in the gallery."
                            + " Run the same command again");
        }
        throw lost;
    }

    /** Gives it back, if it is still ours. */
    @Override
    public void close() throws IOException {
        renewals.shutdownNow();
        synchronized (this) {
            if (lost == null) {
                lost = new GalleryException(Reason.LOCKED, "the lease of gallery " + address + " was given back");
                document.delete(version);
            }
        }
    }
}
