package io.github.lookalike.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Cli} with {@code CELEBS}, a folder of six portraits, and {@code GALLERY}, their gallery. Both
 * are made once for all test classes and must not be changed; {@link #copy} is for those who want to.
 */
public final class CelebsGallery implements ParameterResolver {

    /** Who is in it. */
    public static final String[] PEOPLE = {"bush", "bush-senior", "hopper", "lincoln", "obama", "trump"};

    private record Shared(Path root) implements AutoCloseable {

        static Shared made() {
            try {
                Path root = Files.createTempDirectory("lookalike-cli").toRealPath();
                Path photos = Files.createDirectory(root.resolve("celebs"));
                for (String person : PEOPLE) {
                    Files.copy(Portraits.of(person), photos.resolve(person + ".jpg"));
                }
                Shared shared = new Shared(root);
                Result indexed = shared.cli().run("index CELEBS --gallery GALLERY");
                assertThat(indexed.withoutDecimals())
                        .isEqualTo(Result.done("6 photos, 6 faces, 6 people, 0 skipped, #.# s\n"));
                return shared;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Cli cli() {
            return new Cli().naming("CELEBS", root.resolve("celebs")).naming("GALLERY", root.resolve("gallery"));
        }

        @Override
        public void close() throws IOException {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Copies the files of a folder to a new one. */
    public static Path copy(Path folder, Path to) throws IOException {
        Files.createDirectory(to);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
        return to;
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Cli.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(CelebsGallery.class))
                .computeIfAbsent(Shared.class, key -> Shared.made(), Shared.class)
                .cli();
    }
}
