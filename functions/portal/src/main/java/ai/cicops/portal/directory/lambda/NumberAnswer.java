package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.CampaignAssignment;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.CompanyNumber;
import ai.cicops.portal.directory.ListNumbers;
import ai.cicops.portal.directory.NumberEntry;
import ai.cicops.portal.directory.PhoneNumbers;
import io.avaje.jsonb.Json;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A number as its company knows it.
 *
 * @param written as people write it
 * @param now null before its first day and once another company has it
 * @param leavesAt when another company gets it, or got it
 */
@Json
record NumberAnswer(
    String number,
    String written,
    String state,
    @Nullable Entry now,
    List<Entry> planned,
    List<Entry> history,
    @Nullable Instant leavesAt,
    long version) {

  /** From an instant to an instant, null while it is open. */
  @Json
  record Entry(
      String label,
      String source,
      @Nullable String campaign,
      boolean active,
      Instant from,
      @Nullable Instant to) {
    static Entry of(NumberEntry entry) {
      var use = entry.use();
      return new Entry(
          use.label(), use.source(), use.campaign(), use.active(), entry.from(), entry.to());
    }

    static List<Entry> all(List<NumberEntry> entries) {
      return entries.stream().map(Entry::of).toList();
    }
  }

  /** A company's numbers, and the campaigns that they may be about. */
  @Json
  record OfCompany(List<NumberAnswer> numbers, List<String> campaigns, boolean mayKeep) {
    static OfCompany of(
        CompanyCampaigns company, PhoneNumbers phones, Instant now, boolean mayKeep) {
      return new OfCompany(
          company.numbers().stream().map(number -> NumberAnswer.of(number, phones, now)).toList(),
          company.campaigns().stream().map(CampaignAssignment::name).distinct().sorted().toList(),
          mayKeep);
    }
  }

  /** A page of the numbers of all companies. */
  @Json
  record Page(List<Row> numbers, @Nullable String next) {
    static Page of(
        ListNumbers.NumberPage page, PhoneNumbers phones, Instant now, @Nullable String next) {
      return new Page(page.rows().stream().map(row -> Row.of(row, phones, now)).toList(), next);
    }
  }

  /** A number with its company, as it is now or will be first. */
  @Json
  record Row(
      String number,
      String written,
      String companyId,
      String companyName,
      String companyZone,
      String state,
      String label,
      String source,
      @Nullable String campaign,
      Instant since) {
    static Row of(ListNumbers.Row row, PhoneNumbers phones, Instant now) {
      var number = row.number();
      var shown = number.shown(now);
      return new Row(
          number.number().e164(),
          phones.format(number.number()),
          row.company().id().value(),
          row.company().name(),
          row.company().zone().getId(),
          word(number.state(now)),
          shown.use().label(),
          shown.use().source(),
          shown.use().campaign(),
          shown.from());
    }
  }

  static NumberAnswer of(CompanyNumber number, PhoneNumbers phones, Instant now) {
    return new NumberAnswer(
        number.number().e164(),
        phones.format(number.number()),
        word(number.state(now)),
        number.at(now).map(Entry::of).orElse(null),
        Entry.all(number.planned(now)),
        Entry.all(number.history(now)),
        number.leavesAt(),
        number.version());
  }

  private static String word(CompanyNumber.State state) {
    return state.name().toLowerCase(Locale.ROOT);
  }
}
