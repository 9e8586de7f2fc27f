package ai.cicops.portal.directory;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a number is to a company for some time. It leads no call anywhere: calls reach a company by
 * their campaign.
 *
 * @param label what people call it, one line
 * @param campaign the exact name of one of the company's campaigns, for people's eyes; null for
 *     none
 * @param source where callers have it from, such as {@code Website}; empty when nobody said
 * @param active false once it is retired
 */
public record NumberUse(
    CompanyId company, String label, @Nullable String campaign, String source, boolean active) {
  public static final int LONGEST_LABEL = 80;
  public static final int LONGEST_SOURCE = 40;

  NumberUse edited(NumberEdit edit) {
    var campaignNow = edit.campaign();
    return new NumberUse(
        company,
        edit.label() == null ? label : edit.label(),
        campaignNow == null ? campaign : campaignNow.isEmpty() ? null : campaignNow,
        edit.source() == null ? source : edit.source(),
        edit.active() == null ? active : edit.active());
  }

  /** With another company, whose campaigns are others. */
  NumberUse movedTo(CompanyId other) {
    return new NumberUse(other, label, null, source, true);
  }

  /** By name, as the audit log shows them. */
  Map<String, String> fields() {
    var fields = new HashMap<String, String>();
    fields.put("label", label);
    fields.put("source", source);
    fields.put("active", Boolean.toString(active));
    if (campaign != null) {
      fields.put("campaign", campaign);
    }
    return fields;
  }
}
