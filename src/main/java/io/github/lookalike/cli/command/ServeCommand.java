package io.github.lookalike.cli.command;

import io.github.lookalike.Lookalike;
import io.github.lookalike.cli.exit.CtrlC;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.cli.gallery.SearchedGallery;
import io.github.lookalike.cli.option.EngineOptions;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.report.table.Printable;
import io.github.lookalike.serve.LookalikeServer;
import io.github.lookalike.serve.http.HttpOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** A page to drop a photo on, and an API. */
@Command(
        name = "serve",
        description = {
            "Serve a page to drop a photo on, and an API, at http://localhost:8080.",
            "Nothing of what is sent is kept, and nobody but this machine is answered, unless you say so. Ctrl-C ends it."
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  lookalike serve --open",
            "  lookalike serve --in ./celebs --port 9000",
            "  curl -T me.jpg 'localhost:8080/v1/find?top=3'",
            "  lookalike serve --host 0.0.0.0 --token-file token.txt"
        },
        mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

    private static final int LARGEST_PORT = 65_535;

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Where to listen; 0 takes one that is free. Default: 8080.")
    private int port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description =
                    "The name or address of the interface to listen at. Any but this machine's own (0.0.0.0 for all)"
                            + " needs --token-file. Default: 127.0.0.1.")
    private String host;

    @Option(
            names = "--allow-host",
            paramLabel = "NAME",
            description =
                    "A further name by which clients call this server, behind a proxy say. May be given several times.")
    private List<String> names = List.of();

    @Option(names = "--open", description = "Open the page in the browser.")
    private boolean open;

    @Option(names = "--writable", description = "Let clients add photos of people to the gallery, and remove people.")
    private boolean writable;

    @Option(
            names = "--token-file",
            paramLabel = "FILE",
            description = "Answer only who knows the token in this file's first line, of 16 characters and more.")
    private Path tokenFile;

    @Mixin
    private SearchedGallery searched;

    @Mixin
    private EngineOptions engine;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        HttpOptions options = options();
        try (Lookalike lookalike = engine.open()) {
            lookalike.prepare();
            Optional<GalleryLocation> place = searched.place(lookalike, engine.threads(), err);
            if (place.isEmpty()) {
                return ExitCode.INTERRUPTED;
            }
            // Undertow would greet on stderr. The logger is held, or the level would be forgotten with it.
            Logger all = Logger.getLogger("");
            all.setLevel(Level.OFF);
            return CtrlC.interrupts(() -> serve(lookalike, place.get(), options, err));
        }
    }

    private int serve(Lookalike lookalike, GalleryLocation place, HttpOptions options, PrintWriter err)
            throws IOException {
        try (LookalikeServer server = LookalikeServer.start(
                lookalike, place, writable, options, (request, failure) -> tell(request, failure, err))) {
            PrintWriter out = spec.commandLine().getOut();
            URI invitation = server.invitation();
            out.println(invitation);
            out.flush();
            err.println("serving until Ctrl-C; the link above "
                    + (options.token().isEmpty() ? "opens the page" : "lets one browser in without the token, once"));
            if (open) {
                Browser.open(invitation, err);
            }
            new CountDownLatch(1).await(); // for Ctrl-C, which interrupts
        } catch (InterruptedException e) {
            err.println("done");
        }
        return ExitCode.DONE;
    }

    /** Where in the program, not what was asked: a message may have a name in it. */
    private static void tell(String request, Throwable failure, PrintWriter err) {
        String ours = Stream.of(failure.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("io.github.lookalike"))
                .findFirst()
                .map(frame -> " at " + frame)
                .orElse("");
        err.println("request " + request + " failed: " + failure.getClass().getSimpleName() + ours);
    }

    private HttpOptions options() throws IOException {
        if (port < 0 || port > LARGEST_PORT) {
            throw new ParameterException(spec.commandLine(), "--port is from 0 to " + LARGEST_PORT + ", not " + port);
        }
        Optional<String> token = tokenFile == null ? Optional.empty() : Optional.of(token());
        if (token.isEmpty() && !isOwn()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--host " + host + " can be reached from other machines: say with --token-file who is answered");
        }
        return new HttpOptions(host, port, Set.copyOf(names), token, engine.threads());
    }

    private boolean isOwn() {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            throw new ParameterException(
                    spec.commandLine(), "--host " + host + " is no name or address of this machine");
        }
    }

    private String token() throws IOException {
        if (Files.getFileStore(tokenFile).supportsFileAttributeView("posix")
                && Files.getPosixFilePermissions(tokenFile).contains(PosixFilePermission.OTHERS_READ)) {
            spec.commandLine()
                    .getErr()
                    .println(Printable.of(
                            tokenFile + " can be read by everybody on this machine; 'chmod 600' makes it yours"));
        }
        String first =
                Files.readString(tokenFile).lines().findFirst().orElse("").strip();
        if (first.length() < HttpOptions.SHORTEST_TOKEN) {
            throw new ParameterException(
                    spec.commandLine(),
                    tokenFile + ": its first line must have " + HttpOptions.SHORTEST_TOKEN
                            + " characters at least, such as 'openssl rand -hex 16' gives");
        }
        return first;
    }
}
