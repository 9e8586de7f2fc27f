package ai.cicops.portal.local.aws;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where SES's mail arrives in the local run. Nothing leaves the machine. */
public final class Inbox {
  private static final String ENDING = ".json";
  private static final ObjectMapper JSON = new ObjectMapper();

  private final @Nullable Path folder;
  private final InstantSource clock;
  private final List<ReceivedMail> mails = new ArrayList<>();

  Inbox(@Nullable Path folder, InstantSource clock) {
    this.folder = folder == null ? null : Folders.made(folder);
    this.clock = clock;
    if (folder != null) {
      for (var file : Folders.list(folder, ENDING)) {
        mails.add(read(file));
      }
    }
  }

  private static ReceivedMail read(Path file) {
    try {
      return JSON.readValue(Folders.read(file), new TypeReference<ReceivedMail>() {});
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  synchronized String receive(byte[] mime, List<String> destinations) {
    var id = String.format("%012d", mails.size() + 1);
    var mail = ReceivedMail.parse(id, clock.instant(), mime, destinations);
    if (folder != null) {
      try {
        Folders.write(folder.resolve(id + ENDING), JSON.writeValueAsBytes(mail));
      } catch (IOException impossible) {
        throw new UncheckedIOException(impossible);
      }
    }
    mails.add(mail);
    return id;
  }

  /** Mail to this address, or to anybody when it is empty; the newest first. */
  public synchronized List<ReceivedMail> to(String address) {
    return mails.reversed().stream()
        .filter(mail ->
            address.isEmpty()
                || mail.to().stream()
                    .anyMatch(
                        to -> to.toLowerCase(Locale.ROOT).equals(address.toLowerCase(Locale.ROOT))))
        .toList();
  }

  synchronized void empty() {
    mails.clear();
    if (folder != null) {
      Folders.list(folder, ENDING).forEach(Folders::delete);
    }
  }
}
