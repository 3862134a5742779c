package io.github.lookalike;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library's documentation can be made, and what it links to is there. */
@Tag("slow")
class JavadocTest {

    @Test
    void thereIsNothingToComplainOf(@TempDir Path pages) {
        StringWriter said = new StringWriter();
        PrintWriter to = new PrintWriter(said);
        int code = ToolProvider.findFirst("javadoc")
                .orElseThrow()
                .run(
                        to,
                        to,
                        "-quiet",
                        "-Xdoclint:all,-missing",
                        "-Werror",
                        "-encoding",
                        "UTF-8",
                        "-d",
                        pages.toString(),
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-sourcepath",
                        "src/main/java",
                        "-subpackages",
                        "io.github.lookalike",
                        "-exclude",
                        "io.github.lookalike.cli");

        assertThat(said.toString()).isEmpty();
        assertThat(code).isZero();
        assertThat(pages.resolve("io/github/lookalike/Lookalike.html")).isNotEmptyFile();
    }
}
