package io.github.lookalike.cli;

import io.github.lookalike.cli.exit.Exhaustion;
import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.cli.exit.Failures;
import io.github.lookalike.cli.option.Converters;
import io.github.lookalike.cli.option.UsageHelp;
import io.github.lookalike.cli.start.HeadStart;
import io.github.lookalike.cli.start.NativeCache;
import io.github.lookalike.cli.start.StandardStreams;
import io.github.lookalike.cli.start.Versions;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionStrategy;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.RunLast;

/** The program's entrance. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter err = writer(new FileOutputStream(StandardStreams.stderr()));
        int code;
        try {
            code = end(err, arguments);
        } catch (OutOfMemoryError e) { // also while an earlier one was told; only this needs no memory to speak of
            err.print("lookalike: out of memory: Java may take ");
            err.print(Exhaustion.heapMegabytes());
            err.println(" MB; LOOKALIKE_OPTS=-Xmx2g gives it 2 GB");
            code = ExitCode.FAILED;
        }
        System.exit(code);
    }

    private static int end(PrintWriter err, String[] arguments) {
        NativeCache.settle();
        HeadStart.give(arguments);
        StandardStreams.Stdout stdout = new StandardStreams.Stdout();
        PrintWriter out = writer(stdout);
        int code = run(out, err, arguments);
        out.flush();
        if (stdout.failed()) {
            err.println("lookalike: the results could not be written to stdout");
            code = code == ExitCode.DONE ? ExitCode.FAILED : code;
        }
        HeadStart.end();
        return code;
    }

    /** Runs a command line and gives its exit code. */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = commandLine(out, err, arguments);
        try {
            return line.execute(arguments);
        } catch (Error e) {
            return Failures.handle(e, List.of(arguments).contains("--stacktrace"), err);
        }
    }

    /** @param arguments of which {@link LookalikeCommand} takes only what it has to be prepared for */
    public static CommandLine commandLine(PrintWriter out, PrintWriter err, String... arguments) {
        Failures failures = new Failures();
        CommandLine line = new CommandLine(new LookalikeCommand());
        LookalikeCommand.addSubcommands(line, arguments);
        Converters.register(line);
        UsageHelp.fit(line);
        // Not inherited by annotation: that would ask for the version at every start.
        line.getSubcommands().values().forEach(command -> command.getCommandSpec()
                .versionProvider(new Versions()));
        return line.setOut(out)
                .setErr(err)
                .setExecutionStrategy(new Execution())
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    /** No lambda, for the reason that {@link Converters} has. */
    private static final class Execution implements IExecutionStrategy {
        @Override
        public int execute(ParseResult parsed) {
            return UsageHelp.printed(parsed) ? ExitCode.DONE : new RunLast().execute(parsed);
        }
    }

    /** UTF-8 whatever the system's encoding: what is printed can be piped anywhere. */
    private static PrintWriter writer(OutputStream stream) {
        return new PrintWriter(stream, true, StandardCharsets.UTF_8);
    }
}
