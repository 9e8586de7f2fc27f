package ai.cicops.portal.audio;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.audio.RecordingShelf.CopyOutcome;
import ai.cicops.portal.audio.RecordingShelf.Listing;
import ai.cicops.portal.audio.RecordingShelf.ShelfFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@link RecordingShelf} promises. */
public abstract class RecordingShelfContract {
  protected static final Instant WRITTEN = Instant.parse("2026-08-21T16:03:00Z");
  private static final String FOLDER = "Niños & Söhne - Main/8_21_2026";
  private static final String PATH = FOLDER + "/6125550123 by dana @ 9_00_12 AM.wav";

  /** Puts a file on the empty shelf. */
  protected abstract void put(String path, byte[] content, Instant modifiedAt) throws IOException;

  protected abstract RecordingShelf shelf();

  @Test
  void listsFoldersAndFiles() throws IOException {
    put(PATH, new byte[70], WRITTEN);
    put("loose one.wav", new byte[3], WRITTEN);
    try (var visit = shelf().visit()) {
      assertEquals(
          new Listing(
              List.of("Niños & Söhne - Main"), List.of(new ShelfFile("loose one.wav", 3, WRITTEN))),
          visit.list(""));
      assertEquals(
          new Listing(List.of("8_21_2026"), List.of()), visit.list("Niños & Söhne - Main"));
      assertEquals(
          new Listing(List.of(), List.of(new ShelfFile(PATH, 70, WRITTEN))), visit.list(FOLDER));
    }
  }

  @Test
  void listsALargeFolder() throws IOException {
    for (int file = 0; file < 760; file++) {
      put("a/8_21_2026/" + file + ".wav", new byte[0], WRITTEN);
    }
    try (var visit = shelf().visit()) {
      assertEquals(760, Set.copyOf(visit.list("a/8_21_2026").files()).size());
    }
  }

  @Test
  void findsNothingWhereNothingIs() {
    try (var visit = shelf().visit()) {
      assertEquals(Listing.NOTHING, visit.list("nowhere/8_21_2026"));
      assertEquals(Optional.empty(), visit.find("nowhere/8_21_2026/a.wav"));
    }
  }

  @Test
  void copiesAFileAsItIs(@TempDir Path folder) throws IOException {
    var content = "GSM".repeat(100_000).getBytes(UTF_8);
    put(PATH, content, WRITTEN);
    put("empty.wav", new byte[0], WRITTEN);
    try (var visit = shelf().visit()) {
      assertEquals(new CopyOutcome.Copied(content.length), visit.copy(PATH, folder.resolve("a")));
      assertArrayEquals(content, Files.readAllBytes(folder.resolve("a")));
      assertEquals(new CopyOutcome.Copied(0), visit.copy("empty.wav", folder.resolve("b")));
      assertEquals(Optional.of(new ShelfFile(PATH, content.length, WRITTEN)), visit.find(PATH));
    }
  }

  @Test
  void saysThatAFileIsGoneAndGoesOn(@TempDir Path folder) throws IOException {
    put(PATH, new byte[70], WRITTEN);
    try (var visit = shelf().visit()) {
      assertEquals(
          new CopyOutcome.Refused("file_gone"), visit.copy("gone.wav", folder.resolve("a")));
      assertEquals(new CopyOutcome.Copied(70), visit.copy(PATH, folder.resolve("a")));
    }
  }
}
