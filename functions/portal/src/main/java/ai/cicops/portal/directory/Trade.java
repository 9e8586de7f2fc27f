package ai.cicops.portal.directory;

/**
 * What contractors do, such as Drain Cleaning.
 *
 * @param version counts its names
 */
public record Trade(TradeId id, String name, long version) {
  Trade named(String nameNow) {
    return new Trade(id, nameNow, version + 1);
  }
}
