package io.github.lookalike.cli.start;

import io.github.lookalike.Version;
import io.github.lookalike.internal.model.BundledModels;
import io.github.lookalike.internal.model.EmbedderDescriptor;
import io.github.lookalike.internal.model.EmbedderDescriptor.Part;
import io.github.lookalike.internal.model.ModelDescriptor;
import io.github.lookalike.internal.network.Networks;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
public final class Versions implements IVersionProvider {

    @Override
    public String[] getVersion() throws Exception {
        Path models = BundledModels.folder();
        List<String> lines = new ArrayList<>();
        lines.add("lookalike " + program());
        lines.addAll(Networks.runtimes());
        lines.add(model(ModelDescriptor.read(models.resolve(BundledModels.DETECTOR))));
        for (Part part :
                EmbedderDescriptor.read(models.resolve(BundledModels.EMBEDDER)).parts()) {
            lines.add(model(part.network()));
        }
        lines.add("Java " + System.getProperty("java.version"));
        return lines.toArray(String[]::new);
    }

    static String program() {
        return Version.released().orElse("(from a checkout)");
    }

    private static String model(ModelDescriptor model) {
        return model.name() + " sha256:" + model.sha256().substring(0, 12);
    }
}
