package io.github.lookalike.cli.command;

import io.github.lookalike.cli.exit.ExitCode;
import io.github.lookalike.cli.gallery.GraphText;
import io.github.lookalike.cli.gallery.KeptGallery;
import io.github.lookalike.gallery.Gallery;
import io.github.lookalike.gallery.GraphInfo;
import io.github.lookalike.gallery.PersonNames;
import io.github.lookalike.internal.store.Galleries;
import io.github.lookalike.report.table.HumanReadable;
import io.github.lookalike.report.table.Printable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Forgets people. */
@Command(
        name = "remove",
        description = {
            "Remove people from the gallery. Photo files are never touched.",
            "Nothing of them is left in the gallery's files. The next 'lookalike index' takes a person in again whose"
                    + " photos are still in its folder."
        },
        footerHeading = "%nExample:%n",
        footer = "  lookalike remove trump",
        mixinStandardHelpOptions = true)
public final class RemoveCommand implements Callable<Integer> {

    @Parameters(
            arity = "1..*",
            paramLabel = "NAME",
            description = "People in the gallery (a part of the name will do).")
    private List<String> names;

    @Mixin
    private KeptGallery kept;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        try (Gallery gallery = Galleries.open(kept.place())) {
            GraphInfo graph = gallery.graph();
            remove(gallery, spec.commandLine().getOut());
            GraphText.tellIfDropped(graph, gallery, spec.commandLine().getErr());
        }
        return ExitCode.DONE;
    }

    /** All names are looked up before anybody is removed: a slip of the pen in one removes nobody. */
    private void remove(Gallery gallery, PrintWriter out) throws IOException {
        Map<String, Integer> withFace = gallery.people();
        Set<String> people = new LinkedHashSet<>();
        for (String name : names) {
            people.add(PersonNames.resolve(name, withFace.keySet()));
        }
        List<String> removed = new ArrayList<>();
        for (String person : people) {
            int photos = gallery.removePerson(person);
            int without = photos - withFace.get(person);
            removed.add("removed " + Printable.of(person) + ", " + HumanReadable.count(photos, "photo")
                    + (without == 0 ? "" : String.format(Locale.ROOT, ", %,d without a face", without)));
        }
        gallery.purge();
        removed.forEach(out::println);
    }
}
