package io.github.lookalike.internal.indexing;

import static io.github.lookalike.gallery.GallerySamples.face;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.lookalike.embedding.Template;
import io.github.lookalike.gallery.Entry;
import io.github.lookalike.gallery.GallerySamples;
import io.github.lookalike.gallery.Photo;
import io.github.lookalike.gallery.PhotoId;
import io.github.lookalike.image.EncodedImage;
import io.github.lookalike.indexing.IndexListener;
import io.github.lookalike.indexing.IndexOptions;
import io.github.lookalike.indexing.IndexSummary;
import io.github.lookalike.internal.indexing.TemplateSource.MainFace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whose face is taken from photos of several. */
class IndexerAgreementTest extends IndexerFixture {

    private static final IndexOptions MOST_PROMINENT = new IndexOptions(false, 2).withMostProminent(true);

    private static final String ANN = "60 1";
    private static final String STRANGER = "90 0 1";

    @Test
    void theFaceOnThePersonsOtherPhotosIsTaken() throws IOException {
        write("ann/1.jpg", ANN + " 0.1");
        write("ann/party.jpg", STRANGER + "\n50 0 0 1\n" + ANN);
        write("ann/2.jpg", ANN + " 0 0.1");
        IndexSummary summary = index();
        assertThat(faceOf("ann/party.jpg")).isEqualTo(person(60, 1));
        assertThat(summary.agreeing()).isEqualTo(1);
        assertThat(summary.done().severalFaces()).isEqualTo(1);
        assertThat(heard)
                .containsExactly(
                        "3 photos",
                        "ann/1.jpg done",
                        "ann/2.jpg done",
                        "ann/party.jpg done",
                        "1 again",
                        "ann/party.jpg: 3 faces, number 3 taken, the one on the person's other photos");
    }

    @Test
    void theMostProminentIsTakenWhereItAgreesOrNoneDoes() throws IOException {
        write("ann/1.jpg", ANN);
        write("ann/first.jpg", ANN + " 0.2\n" + STRANGER + "\n" + ANN);
        write("ann/strangers.jpg", STRANGER + "\n80 0 0 1");
        write("bob/party.jpg", STRANGER + "\n" + ANN);
        IndexSummary summary = index();
        assertThat(faceOf("ann/first.jpg")).isEqualTo(person(60, 1, 0.2));
        assertThat(faceOf("ann/strangers.jpg")).isEqualTo(person(90, 0, 1));
        assertThat(faceOf("bob/party.jpg")).isEqualTo(person(90, 0, 1));
        assertThat(summary.agreeing()).isZero();
        assertThat(heard)
                .contains(
                        "1 again",
                        "ann/first.jpg: 3 faces, the most prominent taken",
                        "ann/strangers.jpg: 2 faces, the most prominent taken",
                        "bob/party.jpg: 2 faces, the most prominent taken");
    }

    @Test
    void whatIsDecidedIsNotLookedAtAgain() throws IOException {
        write("ann/1.jpg", ANN);
        write("ann/party.jpg", STRANGER + "\n" + ANN);
        write("ann/strangers.jpg", STRANGER + "\n80 0 0 1");
        index();
        List<Photo> photos = gallery.photos();
        IndexSummary again = index();
        assertThat(sources.photos).hasValue(0);
        assertThat(again.agreeing()).isEqualTo(1);
        assertThat(heard).noneMatch(line -> line.contains("faces"));
        assertThat(gallery.photos()).isEqualTo(photos);
    }

    @Test
    void aPhotoMoreReadsThoseAgainWhoseFaceMayChange() throws IOException {
        write("ann/1.jpg", ANN);
        write("ann/first.jpg", ANN + " 0.2\n" + STRANGER);
        write("ann/party.jpg", STRANGER + "\n" + ANN);
        write("bob/1.jpg", "70 0 0 1");
        write("bob/party.jpg", STRANGER + "\n70 0 0 1");
        index();
        write("ann/2.jpg", ANN + " 0 0 0 0.1");
        IndexSummary summary = index();
        assertThat(sources.photos).as("2.jpg and party.jpg of Ann").hasValue(2);
        assertThat(summary.done().embedded()).isEqualTo(1);
        assertThat(summary.agreeing()).isEqualTo(2);
        assertThat(heard).contains("1 again").noneMatch(line -> line.contains("faces"));
    }

    @Test
    void whenThePersonsPhotosChangeSoDoesTheFace() throws IOException {
        Path alone = write("ann/1.jpg", ANN);
        write("ann/party.jpg", STRANGER + "\n" + ANN);
        index();
        Files.delete(alone);
        IndexSummary without = index();
        assertThat(without.agreeing()).isZero();
        assertThat(faceOf("ann/party.jpg")).isEqualTo(person(90, 0, 1));
        assertThat(heard).contains("ann/party.jpg: 2 faces, the most prominent taken");

        write("ann/1.jpg", ANN);
        assertThat(index().agreeing()).isEqualTo(1);
        assertThat(faceOf("ann/party.jpg")).isEqualTo(person(60, 1));
    }

    @Test
    void onRequestTheMostProminentIsTaken() throws IOException {
        write("ann/1.jpg", ANN);
        write("ann/party.jpg", STRANGER + "\n" + ANN);
        assertThat(index(photos, MOST_PROMINENT).agreeing()).isZero();
        assertThat(sources.photos).as("no second look").hasValue(2);
        List<Photo> prominent = gallery.photos();
        assertThat(index().agreeing()).isEqualTo(1);
        assertThat(faceOf("ann/party.jpg")).isEqualTo(person(60, 1));
        assertThat(index(photos, MOST_PROMINENT).agreeing()).isZero();
        assertThat(faceOf("ann/party.jpg")).isEqualTo(person(90, 0, 1));
        assertThat(gallery.photos()).isEqualTo(prominent);
    }

    @Test
    void inTwoPeoplesFoldersThePhotoIsOfEach() throws IOException {
        String party = STRANGER + "\n" + ANN + "\n70 0 0 1";
        write("ann/1.jpg", ANN);
        write("ann/party.jpg", party);
        write("bob/1.jpg", "70 0 0 1");
        write("bob/party.jpg", party);
        write("cas/party.jpg", party);
        IndexSummary summary = index();
        assertThat(summary.done().moved()).isEqualTo(2);
        assertThat(faceOf("ann/party.jpg")).isEqualTo(person(60, 1));
        assertThat(faceOf("bob/party.jpg")).isEqualTo(person(70, 0, 0, 1));
        assertThat(faceOf("cas/party.jpg")).isEqualTo(person(90, 0, 1));

        touch(photos.resolve("bob/party.jpg"));
        index();
        assertThat(sources.photos).as("looked at").hasValue(0);
        assertThat(faceOf("bob/party.jpg")).isEqualTo(person(70, 0, 0, 1));

        Files.move(photos.resolve("ann/party.jpg"), photos.resolve("cas/moved.jpg"));
        write("cas/1.jpg", "90 0 1 0.1");
        index();
        assertThat(faceOf("cas/moved.jpg")).isEqualTo(person(90, 0, 1));
    }

    @Test
    void onlyPhotosInTheSameFolderDecide() throws IOException {
        write("one/ann/1.jpg", ANN);
        write("other/ann/party.jpg", STRANGER + "\n" + ANN);
        index(photos.resolve("one"), IndexOptions.defaults());
        index(photos.resolve("other"), IndexOptions.defaults());
        assertThat(gallery.entries("ann")).extracting(Entry::template).containsExactly(person(60, 1), person(90, 0, 1));
    }

    @Test
    void aPhotoWhoseFileIsGoneKeepsItsFace() throws IOException {
        IndexOptions keep = new IndexOptions(true, 2);
        Path alone = write("ann/1.jpg", ANN);
        Path party = write("ann/party.jpg", STRANGER + "\n" + ANN);
        index(photos, keep);
        Files.move(party, temporary.resolve("aside"));
        write("ann/1.jpg", STRANGER);
        touch(alone);
        index(photos, keep);
        assertThat(faceOf("ann/party.jpg")).isEqualTo(person(60, 1));

        Files.move(temporary.resolve("aside"), party);
        index(photos, keep);
        assertThat(faceOf("ann/party.jpg")).as("when it is back").isEqualTo(person(90, 0, 1));
    }

    @Test
    void aPhotoThatChangesBeforeItIsReadAgainIsLeftToTheNextRun() throws IOException {
        write("ann/1.jpg", ANN);
        Path party = write("ann/party.jpg", STRANGER + "\n" + ANN);
        IndexListener changing = new IndexListener() {
            @Override
            public void lookingAgain(int photos) {
                write("70 0 0 1\n" + ANN);
            }

            @Override
            public void warning(Path file, String message) {
                heard.add(file.getFileName() + ": " + message);
            }

            private void write(String content) {
                try {
                    Files.writeString(party, content);
                    touch(party);
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        };
        new Indexer(gallery, FILES, () -> new TextSource(sources), AGREEMENT)
                .index(photos, IndexOptions.defaults(), changing);
        assertThat(heard)
                .containsExactly(
                        "party.jpg: changed while it was read; index again when it is at rest",
                        "party.jpg: 2 faces, the most prominent taken");
        assertThat(index().agreeing()).isEqualTo(1);
        assertThat(faceOf("ann/party.jpg")).isEqualTo(person(60, 1));
    }

    @Test
    void whatAnInterruptOrAFailureLeavesUndecidedIsForTheNextRun() throws IOException {
        for (int i = 0; i < 40; i++) {
            String ann = ANN + " 0.%02d".formatted(i % 20);
            write("ann/" + i + ".jpg", i % 2 == 0 ? ann : STRANGER + "\n" + ann);
        }
        IndexSummary all = index();
        List<Photo> decided = gallery.photos();
        assertThat(all.agreeing()).isEqualTo(20);

        emptyGallery();
        Thread caller = Thread.currentThread();
        IndexListener interrupting = new IndexListener() {
            @Override
            public void lookingAgain(int photos) {
                caller.interrupt();
                // Until it has noticed, and waits again: else the run may be over before it is cancelled.
                while (caller.isInterrupted() || caller.getState() != Thread.State.WAITING) {
                    Thread.onSpinWait();
                }
            }
        };
        Indexer indexer = new Indexer(gallery, FILES, () -> new TextSource(sources), AGREEMENT);
        IndexSummary interrupted = indexer.index(photos, IndexOptions.defaults(), interrupting);
        assertThat(interrupted.counts().photos()).isEqualTo(40);
        assertThat(interrupted.cancelled()).isTrue();
        Indexer failing = new Indexer(gallery, FILES, FailingSource::new, AGREEMENT);
        assertThatThrownBy(() -> failing.index(photos, IndexOptions.defaults(), IndexListener.NONE))
                .isInstanceOf(OutOfMemoryError.class);
        IndexSummary rest = index();
        assertThat(rest.done().unchanged()).isEqualTo(40);
        assertThat(gallery.photos()).isEqualTo(decided);
        assertThat(gallery.entries("ann")).extracting(Entry::photo).isEqualTo(decided);
    }

    private Template faceOf(String path) throws IOException {
        return gallery.faces(new PhotoId(photos.toString(), path)).get(0);
    }

    private static Template person(double size, double... direction) {
        return GallerySamples.template(face(direction).embedding(), size);
    }

    /** Gives up at the third photo that is to be read again. */
    private static final class FailingSource implements TemplateSource {

        private final TextSource text = new TextSource(new TextSource.Count());
        private int again;

        @Override
        public MainFace mainFace(EncodedImage photo) throws IOException {
            return text.mainFace(photo);
        }

        @Override
        public List<Template> faces(EncodedImage photo) throws IOException {
            again++;
            if (again == 3) {
                throw new OutOfMemoryError("in a test");
            }
            return text.faces(photo);
        }

        @Override
        public void close() {
            text.close();
        }
    }
}
