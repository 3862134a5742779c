package io.github.lookalike.cli.picture;

import io.github.lookalike.Lookalike;
import io.github.lookalike.Portrait;
import io.github.lookalike.Probe;
import io.github.lookalike.cli.exit.Failures;
import io.github.lookalike.face.Chip;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.PersonNames;
import io.github.lookalike.report.picture.FacePicture;
import io.github.lookalike.report.table.HumanReadable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Pictures of faces for pages and sheets, each cut out once, with names as people write them. */
public final class PortraitAlbum {

    /** Pixels each way: sharp where a page shows it at 400, and some 30 KB. */
    private static final int SIZE = 400;

    private final Lookalike lookalike;
    private final PrintWriter err;
    private final Map<Portrait, FacePicture> pictures = new HashMap<>();

    public PortraitAlbum(Lookalike lookalike, PrintWriter err) {
        this.lookalike = lookalike;
        this.err = err;
    }

    public FacePicture of(Entry entry) {
        return of(entry.person(), new Portrait(entry.photo().id().file(), entry.template()));
    }

    /** One of a probe's portraits. */
    public FacePicture of(Probe probe, int portrait) {
        return of(probe.name(), probe.portraits().get(portrait));
    }

    private FacePicture of(String name, Portrait portrait) {
        return pictures.computeIfAbsent(portrait, face -> cut(PersonNames.title(name), face));
    }

    /** A gallery outlives its photos, and a page without one of them is better than none. */
    private FacePicture cut(String name, Portrait portrait) {
        String photo = HumanReadable.path(portrait.photo());
        try {
            Chip picture = lookalike
                    .cutter()
                    .pictures(
                            lookalike.load(portrait.photo()),
                            List.of(portrait.template().face()),
                            SIZE)
                    .get(0);
            return FacePicture.of(name, photo, picture);
        } catch (IOException e) {
            err.println(Failures.message(e) + "; shown without its picture");
            return FacePicture.missing(name, photo);
        }
    }
}
