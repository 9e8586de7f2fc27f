package ai.cicops.portal.exports;

import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.platform.ErrorCode;
import java.time.Instant;
import java.util.Set;

/** How far an export is. */
public sealed interface ExportState {
  /** Nobody writes it yet. */
  record Queued(Instant since) implements ExportState {}

  /**
   * Somebody writes it, or did until they were stopped.
   *
   * @param claims how often it was begun or taken over since the last step
   * @param claimedUntil from then on somebody else may go on
   * @param rows written so far, also those of no finished step
   * @param percent of the period's days
   */
  record Running(int claims, Instant claimedUntil, long rows, int percent, Step step)
      implements ExportState {}

  /**
   * The file is there.
   *
   * @param bytes its size
   * @param sha256 of what lies in the store, lower-case hexadecimal
   */
  record Ready(Instant at, long rows, long bytes, String sha256, Contents contents)
      implements ExportState {}

  /**
   * There is no file.
   *
   * @param why {@code NO_PERMISSION} and {@code NOT_FOUND} when the person may not, or not any
   *     more; {@code FAILED} when it broke off again and again
   */
  record Failed(Instant at, ErrorCode why) implements ExportState {}

  /**
   * Whose calls are in the file: who fetches it must be allowed all of them.
   *
   * @param ofNoCompany internal calls, and calls of no company's campaign, are among them
   */
  record Contents(Set<CompanyId> companies, boolean ofNoCompany) {
    public static final Contents NONE = new Contents(Set.of(), false);

    public Contents {
      companies = Set.copyOf(companies);
    }
  }
}
