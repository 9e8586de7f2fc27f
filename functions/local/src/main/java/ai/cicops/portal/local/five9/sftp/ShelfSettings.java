package ai.cicops.portal.local.five9.sftp;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * @param port 0 takes a free one
 * @param hostKey file of the host's key, made when it is not there; without one the key is new at
 *     each start
 * @param root folder above all recordings
 * @param zone in which date folders and clocks in names run
 * @param shape of names, unless a campaign has its own in {@code shapes}
 * @param audioSince from which instant on the calls of a campaign have audio
 */
public record ShelfSettings(
    int port,
    String username,
    String password,
    @Nullable Path hostKey,
    String root,
    ZoneId zone,
    NameShape shape,
    Map<String, NameShape> shapes,
    Function<String, Instant> audioSince) {

  public ShelfSettings {
    shapes = Map.copyOf(shapes);
  }

  public static ShelfSettings standard() {
    return new ShelfSettings(
        0,
        "recordings",
        "Shelf-demo-2026!",
        null,
        "/recordings",
        ZoneId.of("America/Los_Angeles"),
        NameShape.B,
        Map.of(),
        campaign -> Instant.EPOCH);
  }

  public NameShape shapeOf(String campaign) {
    return shapes.getOrDefault(campaign, shape);
  }

  public ShelfSettings withPort(int other) {
    return new ShelfSettings(
        other, username, password, hostKey, root, zone, shape, shapes, audioSince);
  }

  public ShelfSettings withUser(String name, String secret) {
    return new ShelfSettings(port, name, secret, hostKey, root, zone, shape, shapes, audioSince);
  }

  public ShelfSettings withHostKey(Path file) {
    return new ShelfSettings(port, username, password, file, root, zone, shape, shapes, audioSince);
  }

  public ShelfSettings withZone(ZoneId other) {
    return new ShelfSettings(
        port, username, password, hostKey, root, other, shape, shapes, audioSince);
  }

  public ShelfSettings withShape(NameShape other) {
    return new ShelfSettings(
        port, username, password, hostKey, root, zone, other, shapes, audioSince);
  }

  public ShelfSettings withShape(String campaign, NameShape its) {
    Map<String, NameShape> more = new HashMap<>(shapes);
    more.put(campaign, its);
    return new ShelfSettings(
        port, username, password, hostKey, root, zone, shape, more, audioSince);
  }

  public ShelfSettings withAudioSince(Function<String, Instant> other) {
    return new ShelfSettings(port, username, password, hostKey, root, zone, shape, shapes, other);
  }
}
