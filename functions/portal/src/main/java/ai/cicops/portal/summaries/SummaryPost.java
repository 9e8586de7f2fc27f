package ai.cicops.portal.summaries;

/** Writes the mail of a report and owes it; the same mail again changes nothing. */
@FunctionalInterface
public interface SummaryPost {
  void owe(SummaryReport report);
}
