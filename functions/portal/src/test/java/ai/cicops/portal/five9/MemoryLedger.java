package ai.cicops.portal.five9;

import ai.cicops.portal.directory.CampaignKey;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Twin of the ledger. */
public final class MemoryLedger implements Ledger {
  private record Place(String campaign, LocalDate day) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
      int byName = campaign.compareTo(other.campaign);
      return byName == 0 ? day.compareTo(other.day) : byName;
    }
  }

  private final TreeMap<Place, Line> lines = new TreeMap<>();

  @Override
  public synchronized void note(Collection<Line> more) {
    for (var line : more) {
      lines.merge(
          new Place(line.campaign(), line.day()),
          line,
          (before, after) ->
              before.says(after) || after.countedAt().isBefore(before.countedAt())
                  ? before
                  : after);
    }
  }

  @Override
  public synchronized List<Line> of(CampaignKey campaign, LocalDate from, LocalDate to) {
    return lines.values().stream()
        .filter(line -> CampaignKey.of(line.campaign()).equals(campaign))
        .filter(line -> !line.day().isBefore(from) && !line.day().isAfter(to))
        .toList();
  }

  synchronized String dump() {
    return lines.values().stream()
        .map(line ->
            String.join(
                " ",
                line.campaign(),
                line.day().toString(),
                Integer.toString(line.rows()),
                Integer.toString(line.calls()),
                Integer.toString(line.recordingsExpected())))
        .collect(Collectors.joining("\n"));
  }
}
