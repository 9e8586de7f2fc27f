package ai.cicops.portal.local.five9.sftp;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The shelf as folders: {@code /recordings/<campaign>/<date>/<file>}, or {@code
 * /recordings/<date>/<file>} where names carry the campaign.
 */
record ShelfTree(Shelf shelf) {

  /** A folder, or a file when {@code file} is there. */
  record Entry(String path, Optional<ShelfFile> file, Instant modified) {
    static Entry folder(String path) {
      return new Entry(path, Optional.empty(), Instant.EPOCH);
    }

    static Entry of(ShelfFile file) {
      return new Entry(file.path(), Optional.of(file), file.modified());
    }
  }

  /** What is at an absolute path. */
  Optional<Entry> entry(String path) {
    String root = shelf.settings().root();
    if (path.equals("/") || (root + "/").startsWith(path + "/")) {
      return Optional.of(Entry.folder(path));
    }
    if (!path.startsWith(root + "/")) {
      return Optional.empty();
    }
    String[] steps = path.substring(root.length() + 1).split("/", -1);
    boolean folder =
        switch (steps.length) {
          case 1 -> !campaigns(steps[0]).isEmpty() || !files(withoutFolder(), steps[0]).isEmpty();
          case 2 -> !files(campaigns(steps[0]), steps[1]).isEmpty();
          default -> false;
        };
    return folder
        ? Optional.of(Entry.folder(path))
        : within(path.substring(0, path.lastIndexOf('/'))).stream()
            .filter(entry -> entry.file().isPresent() && entry.path().equals(path))
            .findFirst();
  }

  /** What is in the folder at an absolute path; empty for files and for what is not there. */
  List<Entry> within(String path) {
    String root = shelf.settings().root();
    if (!path.equals(root) && (path.equals("/") || (root + "/").startsWith(path + "/"))) {
      String below = path.equals("/") ? root.substring(1) : root.substring(path.length() + 1);
      return List.of(Entry.folder((path.equals("/") ? "" : path) + "/" + below.split("/", -1)[0]));
    }
    if (path.equals(root)) {
      return top();
    }
    if (!path.startsWith(root + "/")) {
      return List.of();
    }
    String[] steps = path.substring(root.length() + 1).split("/", -1);
    return switch (steps.length) {
      case 1 ->
          campaigns(steps[0]).isEmpty()
              ? files(withoutFolder(), steps[0])
              : dates(campaigns(steps[0]), path);
      case 2 -> files(campaigns(steps[0]), steps[1]);
      default -> List.of();
    };
  }

  private List<Entry> top() {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (String campaign : shelf.campaigns()) {
      if (shape(campaign).byCampaign()) {
        String path = shelf.settings().root() + "/" + NameShape.spelled(campaign);
        entries.put(path, Entry.folder(path));
      } else {
        dates(List.of(campaign), shelf.settings().root())
            .forEach(entry -> entries.put(entry.path(), entry));
      }
    }
    return List.copyOf(entries.values());
  }

  private List<Entry> dates(List<String> campaigns, String above) {
    Map<String, Entry> dates = new LinkedHashMap<>();
    for (String campaign : campaigns) {
      LocalDate last = shelf.now().atZone(shelf.zone(campaign)).toLocalDate();
      LocalDate first = shelf.oldest(campaign).atZone(shelf.zone(campaign)).toLocalDate();
      for (LocalDate date = first; !date.isAfter(last); date = date.plusDays(1)) {
        if (!shelf.files(campaign, date).isEmpty()) {
          String path = above + "/" + shape(campaign).dateFolder(date);
          dates.put(path, Entry.folder(path));
        }
      }
    }
    return List.copyOf(dates.values());
  }

  /** In the folder of a date, the files of these campaigns. */
  private List<Entry> files(List<String> campaigns, String folder) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    for (String campaign : campaigns) {
      date(folder, shape(campaign))
          .ifPresent(date ->
              shelf
                  .files(campaign, date)
                  .forEach(file -> entries.putIfAbsent(file.path(), Entry.of(file))));
    }
    return List.copyOf(entries.values());
  }

  private static Optional<LocalDate> date(String folder, NameShape shape) {
    if (!folder.matches("[0-9]{1,2}_[0-9]{1,2}_[0-9]{4}")) {
      return Optional.empty();
    }
    String[] parts = folder.split("_", -1);
    int month = Integer.parseInt(parts[0]);
    int day = Integer.parseInt(parts[1]);
    if (month < 1 || month > 12 || day < 1 || day > 31) {
      return Optional.empty();
    }
    LocalDate date = LocalDate.of(Integer.parseInt(parts[2]), month, 1).plusDays(day - 1L);
    return shape.dateFolder(date).equals(folder) ? Optional.of(date) : Optional.empty();
  }

  /** Those whose files lie in this folder; two when their spellings differ in a slash alone. */
  private List<String> campaigns(String folder) {
    return shelf.campaigns().stream()
        .filter(one -> shape(one).byCampaign() && NameShape.spelled(one).equals(folder))
        .toList();
  }

  /** Those whose names are in the names of their files. */
  private List<String> withoutFolder() {
    return shelf.campaigns().stream().filter(one -> !shape(one).byCampaign()).toList();
  }

  private NameShape shape(String campaign) {
    return shelf.shape(campaign);
  }
}
