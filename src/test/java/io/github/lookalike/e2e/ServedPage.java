package io.github.lookalike.e2e;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The shipped program's {@code serve}, running over the bundled portraits, at a port that is free. */
final class ServedPage implements AutoCloseable {

    private final Program.Running program;
    private final URI invitation;

    private ServedPage(Program.Running program, URI invitation) {
        this.program = program;
        this.invitation = invitation;
    }

    /** @param data the folder of its galleries */
    static ServedPage start(Path data, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of("serve", "--in", "images/celebs", "--port", "0"));
        words.addAll(List.of(options));
        Program.Running program = Program.launcher(data).start(words.toArray(String[]::new));
        program.awaitOnErr("serving until");
        String link = Files.readString(program.output().resolve("out"))
                .lines()
                .findFirst()
                .orElseThrow();
        return new ServedPage(program, URI.create(link));
    }

    /** The link that lets one browser in. */
    URI invitation() {
        return invitation;
    }

    /** Where the page is. */
    URI address() {
        return invitation.resolve("/");
    }

    @Override
    public void close() throws IOException {
        try {
            program.interrupt();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        program.end();
    }
}
