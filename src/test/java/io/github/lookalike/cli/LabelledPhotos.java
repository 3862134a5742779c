package io.github.lookalike.cli;

import io.github.lookalike.portraits.Derivation;
import io.github.lookalike.portraits.Portraits;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.StoreScope;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a {@link Cli} with {@code PHOTOS}, a folder a person with four photos each, all made from one portrait;
 * {@code PAIRS}, pairs of them in two folds; and {@code GALLERY}, their gallery. One photo of Lincoln shows a landscape.
 * All are made once for all test classes and must not be changed.
 */
final class LabelledPhotos implements ParameterResolver {

    private static final List<String> PEOPLE = List.of("hopper", "lincoln", "obama", "trump");
    private static final List<Derivation> DERIVATIONS =
            List.of(Derivation.MIRRORED, Derivation.QUALITY_40, Derivation.HALF);

    /** In one pair Lincoln's face is missed. */
    private static final String PAIRS =
            """
            2\t2
            hopper\t1\t2
            obama\t1\t3
            hopper\t1\tobama\t1
            trump\t2\tlincoln\t2
            lincoln\t1\t2
            lincoln\t1\t5
            trump\t1\thopper\t3
            obama\t2\tlincoln\t3
            """;

    private record Shared(Path root) implements AutoCloseable {

        static Shared made() {
            try {
                Path root = Files.createTempDirectory("lookalike-labelled").toRealPath();
                Path photos = Files.createDirectory(root.resolve("photos"));
                for (String person : PEOPLE) {
                    derive(person, Files.createDirectory(photos.resolve(person)));
                }
                Portraits.landscape(photos.resolve("lincoln/lincoln_0005.jpg"));
                Files.writeString(root.resolve("pairs.txt"), PAIRS);
                return new Shared(root);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void derive(String person, Path folder) throws IOException {
            Files.copy(Portraits.of(person), folder.resolve(person + "_0001.jpg"));
            for (int i = 0; i < DERIVATIONS.size(); i++) {
                Path derived = DERIVATIONS.get(i).of(Portraits.of(person), folder);
                Files.move(derived, folder.resolve(person + "_000" + (i + 2) + ".jpg"));
            }
        }

        Cli cli() {
            return new Cli()
                    .naming("PHOTOS", root.resolve("photos"))
                    .naming("PAIRS", root.resolve("pairs.txt"))
                    .naming("GALLERY", root.resolve("gallery"));
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

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Cli.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(StoreScope.LAUNCHER_SESSION, Namespace.create(LabelledPhotos.class))
                .computeIfAbsent(Shared.class, key -> Shared.made(), Shared.class)
                .cli();
    }
}
