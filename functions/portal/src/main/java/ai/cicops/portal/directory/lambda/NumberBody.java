package ai.cicops.portal.directory.lambda;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.NumberEdit;
import ai.cicops.portal.directory.NumberUse;
import ai.cicops.portal.platform.lambda.EventTree;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/** What is entered about inbound numbers, as it comes in; days are such as {@code 2026-11-27}. */
final class NumberBody {
  private NumberBody() {}

  @Json
  record Add(
      String number,
      String label,
      @Nullable String source,
      @Nullable String campaign,
      @Nullable String from) {
    NumberUse use(CompanyId company) {
      return new NumberUse(
          company,
          NumberBody.label(label),
          campaign == null || campaign.isEmpty() ? null : campaign,
          source == null ? "" : NumberBody.source(source),
          true);
    }
  }

  /** A change upon a version; what is absent stays as it is, an empty campaign is none. */
  @Json
  record Edit(
      long version,
      @Nullable String label,
      @Nullable String source,
      @Nullable String campaign,
      @Nullable Boolean active,
      @Nullable String from) {
    NumberEdit edit() {
      return new NumberEdit(
          label == null ? null : NumberBody.label(label),
          campaign,
          source == null ? null : NumberBody.source(source),
          active);
    }
  }

  @Json
  record Move(long version, String company, @Nullable String from) {}

  /** A list, longer than what compiled code reads: the shape alone. */
  record Import(String csv, boolean apply) {
    static Import of(EventTree body) {
      return new Import(body.at("csv").text(), body.at("apply").flag());
    }
  }

  private static String label(String text) {
    return Field.line("label", text, 1, NumberUse.LONGEST_LABEL);
  }

  private static String source(String text) {
    return Field.line("source", text, 0, NumberUse.LONGEST_SOURCE);
  }
}
