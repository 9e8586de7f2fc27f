package ai.cicops.portal.audio.sftp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audio.RecordingShelf;
import ai.cicops.portal.audio.RecordingShelf.CopyOutcome;
import ai.cicops.portal.audio.RecordingShelfContract;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Unavailable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpRecordingShelfTest extends RecordingShelfContract {
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Path root;
  private final SftpServer server;

  SftpRecordingShelfTest(@TempDir Path root) throws IOException {
    this.root = root;
    this.server = new SftpServer(root);
  }

  @AfterEach
  void stop() throws IOException {
    server.close();
  }

  @Override
  protected void put(String path, byte[] content, Instant modifiedAt) throws IOException {
    var file = root.resolve("recordings").resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    Files.setLastModifiedTime(file, FileTime.from(modifiedAt));
  }

  @Override
  protected RecordingShelf shelf() {
    return shelf("secret", server.fingerprint(), PATIENCE);
  }

  @Test
  void knowsTheServerByItsPublicKeyToo() throws IOException {
    put("a.wav", new byte[1], WRITTEN);
    try (var visit = shelf("secret", server.publicKey(), PATIENCE).visit()) {
      assertEquals(1, visit.list("").files().size());
    }
  }

  @Test
  void knowsAServerWithAnEd25519Key(@TempDir Path other) throws IOException {
    try (var modern = new SftpServer(other, SftpServer.ed25519())) {
      Files.write(other.resolve("recordings").resolve("a.wav"), new byte[7]);
      for (var known : List.of(modern.fingerprint(), modern.publicKey())) {
        try (var visit = shelf(modern.port(), "secret", known, PATIENCE).visit()) {
          assertEquals(7, visit.list("").files().getFirst().bytes());
        }
      }
      var strange = shelf(modern.port(), "secret", server.fingerprint(), PATIENCE);
      assertEquals("recordings_host_key_refused", codeOf(strange));
    }
  }

  @Test
  void refusesAServerWithAnotherKey() {
    var strange = "SHA256:" + "A".repeat(43);
    assertEquals("recordings_host_key_refused", codeOf(shelf("secret", strange, PATIENCE)));
    assertEquals(0, server.logins());
  }

  @Test
  void saysThatTheLoginIsRefused() {
    assertEquals(
        "recordings_login_refused", codeOf(shelf("wrong", server.fingerprint(), PATIENCE)));
  }

  @Test
  void saysThatNobodyListens() throws IOException {
    server.close();
    assertEquals("recordings_unreachable", codeOf(shelf()));
  }

  @Test
  void saysThatTheConnectionBrokeOffInTheMiddleOfAFile(@TempDir Path folder) throws IOException {
    put("a.wav", new byte[2_000_000], WRITTEN);
    server.resetAfter(200_000);
    try (var visit = shelf().visit()) {
      var away = assertThrows(Unavailable.class, () -> visit.copy("a.wav", folder.resolve("a")));
      assertEquals("recordings_broken_off", away.code());
    }
    server.resetAfter(Long.MAX_VALUE);
    try (var again = shelf().visit()) {
      assertEquals(new CopyOutcome.Copied(2_000_000), again.copy("a.wav", folder.resolve("a")));
    }
  }

  @Test
  void losesPatienceWithAServerThatStopsAnswering(@TempDir Path folder) throws IOException {
    put("a.wav", new byte[2_000_000], WRITTEN);
    server.stallAfter(200_000);
    try (var visit = shelf("secret", server.fingerprint(), Duration.ofMillis(700)).visit()) {
      var away = assertThrows(Unavailable.class, () -> visit.copy("a.wav", folder.resolve("a")));
      assertEquals("recordings_timed_out", away.code());
    }
  }

  @Test
  void seesAFileGrow(@TempDir Path folder) throws IOException {
    put("a.wav", new byte[10], WRITTEN);
    try (var visit = shelf().visit()) {
      var before = visit.find("a.wav").orElseThrow();
      put("a.wav", new byte[20], WRITTEN.plusSeconds(3));
      assertEquals(new CopyOutcome.Copied(20), visit.copy("a.wav", folder.resolve("a")));
      assertTrue(visit.find("a.wav").filter(before::equals).isEmpty());
    }
  }

  private RecordingShelf shelf(String password, String hostKey, Duration patience) {
    return shelf(server.port(), password, hostKey, patience);
  }

  private static RecordingShelf shelf(
      int port, String password, String hostKey, Duration patience) {
    return new SftpRecordingShelf(
        new SftpSettings(
            "five9", "127.0.0.1", port, "/recordings", Secret.of(password), HostKeys.of(hostKey)),
        patience);
  }

  private static String codeOf(RecordingShelf shelf) {
    return assertThrows(Unavailable.class, shelf::visit).code();
  }
}
