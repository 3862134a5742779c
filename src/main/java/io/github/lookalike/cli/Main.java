package io.github.lookalike.cli;

import io.github.lookalike.report.Printable;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** The program's entrance. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        NativeCache.settle();
        HeadStart.give(arguments);
        PrintWriter out = writer(FileDescriptor.out);
        PrintWriter err = writer(StandardError.ours());
        int code = run(out, err, arguments);
        if (out.checkError()) {
            err.println("lookalike: the results could not be written to stdout");
            code = code == ExitCode.DONE ? ExitCode.FAILED : code;
        }
        HeadStart.end();
        System.exit(code);
    }

    /** Runs a command line and gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = commandLine(out, err, arguments);
        try {
            return line.execute(arguments);
        } catch (UnsatisfiedLinkError e) {
            err.println("lookalike: " + Printable.of(NativeCache.remedy(e)));
            return ExitCode.FAILED;
        }
    }

    /** @param arguments of which {@link Commands} takes only what it has to be prepared for */
    static CommandLine commandLine(PrintWriter out, PrintWriter err, String... arguments) {
        Failures failures = new Failures();
        CommandLine line = new CommandLine(new LookalikeCommand());
        Commands.addTo(line, arguments);
        EnumWords.teach(line);
        // Not inherited by annotation: that would ask for the version at every start.
        line.getSubcommands().values().forEach(command -> command.getCommandSpec()
                .versionProvider(new Versions()));
        return line.setOut(out)
                .setErr(err)
                .setUsageHelpAutoWidth(true)
                .setUsageHelpLongOptionsMaxWidth(26)
                .setParameterExceptionHandler(failures)
                .setExecutionExceptionHandler(failures);
    }

    /** UTF-8 whatever the system's encoding: what is printed can be piped anywhere. */
    private static PrintWriter writer(FileDescriptor descriptor) {
        return new PrintWriter(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
