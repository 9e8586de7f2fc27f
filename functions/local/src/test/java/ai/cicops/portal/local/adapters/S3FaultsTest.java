package ai.cicops.portal.local.adapters;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.Unavailable;
import ai.cicops.portal.platform.s3.S3;
import ai.cicops.portal.recordings.s3.S3RecordingFiles;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server that hangs up is taken for. */
class S3FaultsTest {
  private final Path file;

  S3FaultsTest(@TempDir Path folder) throws IOException {
    this.file = Files.writeString(folder.resolve("a"), "0123456789");
  }

  @Test
  void triesAgainWhenTheConnectionEndsBeforeTheAnswer() throws IOException {
    try (var server = new HangsUp(1)) {
      files(server).keep("a", file, "audio/wav");
      assertEquals(2, server.connections.get());
    }
  }

  @Test
  void takesAServerThatAlwaysHangsUpForAnOutage() throws IOException {
    try (var server = new HangsUp(Integer.MAX_VALUE)) {
      var files = files(server);
      var fault = assertThrows(Unavailable.class, () -> files.keep("a", file, "audio/wav"));
      assertEquals("s3", fault.code());
    }
  }

  /** A server that knows its end from the frames of a chunked one may answer before the last. */
  @Test
  void sendsABodyWithoutFrames() throws IOException {
    try (var server = new HangsUp(0)) {
      files(server).keep("a", file, "audio/wav");
      assertTrue(server.asked.get().contains("\r\nContent-Length: 10\r\n"), server.asked.get());
    }
  }

  private static S3RecordingFiles files(HangsUp server) {
    var embedded = EmbeddedAws.empty().surroundings();
    var environment = new HashMap<>(embedded.environment());
    environment.put("AWS_ENDPOINT_URL_S3", "http://127.0.0.1:" + server.socket.getLocalPort());
    var surroundings = new Surroundings(environment, embedded.clock(), embedded.random());
    return new S3RecordingFiles(new S3(surroundings), surroundings);
  }

  /** Reads what comes and closes, so many times; then answers that all is well. */
  private static final class HangsUp implements AutoCloseable {
    private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicReference<String> asked = new AtomicReference<>("");

    HangsUp(int times) throws IOException {
      Thread.ofVirtual()
          .start(() -> {
            while (!socket.isClosed()) {
              try (var connection = socket.accept()) {
                answer(connection, connections.incrementAndGet() > times);
              } catch (IOException closed) {
                return;
              }
            }
          });
    }

    private void answer(Socket connection, boolean well) throws IOException {
      var request = new byte[64 * 1024];
      int length = Math.max(0, connection.getInputStream().read(request));
      asked.set(new String(request, 0, length, US_ASCII));
      if (well) {
        connection
            .getOutputStream()
            .write(
                "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                    .getBytes(US_ASCII));
        connection.getInputStream().readAllBytes();
      }
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
