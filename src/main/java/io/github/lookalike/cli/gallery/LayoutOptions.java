package io.github.lookalike.cli.gallery;

import io.github.lookalike.cli.option.Converters;
import io.github.lookalike.gallery.GalleryLocation;
import io.github.lookalike.gallery.GalleryLocation.Layout;
import io.github.lookalike.gallery.GalleryLocation.SolrCollection;
import io.github.lookalike.internal.store.Galleries;
import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** {@code --shards} and {@code --replicas}: how a collection of Solr is laid out when it is made. */
public final class LayoutOptions {

    @Option(
            names = "--shards",
            paramLabel = "N",
            converter = Converters.Positive.class,
            description = "Of a gallery in Solr that is made: into how many parts it is shared out. Default: 1.")
    private Integer shards;

    @Option(
            names = "--replicas",
            paramLabel = "N",
            converter = Converters.Positive.class,
            description = "Of a gallery in Solr that is made: how many copies of each part there are. Default: 1.")
    private Integer replicas;

    @Spec(Target.MIXEE)
    private CommandSpec spec;

    /**
     * The place with the layout that is asked for.
     *
     * @param anew whether a gallery that is there is to be replaced
     * @throws ParameterException if no collection will be made there
     */
    public GalleryLocation of(GalleryLocation place, boolean anew) throws IOException {
        if (shards == null && replicas == null) {
            return place;
        }
        if (!(place instanceof SolrCollection solr)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--shards and --replicas are for galleries in Solr, solr://host:8983/celebs; " + place
                            + " is a folder");
        }
        if (!anew && Galleries.isAnythingAt(place)) {
            throw new ParameterException(
                    spec.commandLine(),
                    place + " is there already, with the shards and replicas that it was made with; leave --shards and"
                            + " --replicas out");
        }
        return solr.withLayout(
                shards == null ? Layout.STANDARD.shards() : shards,
                replicas == null ? Layout.STANDARD.replicas() : replicas);
    }
}
