package ai.cicops.portal.questions;

import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.directory.CompanyCampaigns;
import ai.cicops.portal.directory.PhoneNumber;
import java.util.Optional;

/** What a question is about. */
public sealed interface Topic {
  record OfCall(CallId call) implements Topic {}

  /** The company as such. */
  record OfCompany() implements Topic {}

  /** One that callers dial. */
  record OfNumber(PhoneNumber number) implements Topic {}

  /**
   * A screen that refused or failed.
   *
   * @param path without what was searched for
   * @param requestId of what was refused or failed; empty when nothing was
   */
  record OfScreen(String path, String requestId) implements Topic {
    private static final String PATH = "/[\\w./~+-]{0,200}";
    private static final String REQUEST_ID = "[\\w=+/-]{0,80}";

    public OfScreen {
      if (!path.matches(PATH) || !requestId.matches(REQUEST_ID)) {
        throw new IllegalArgumentException("no screen");
      }
    }
  }

  /**
   * @param id of the record: a call's, a number as E.164, a screen's path; empty for the company
   */
  static Optional<Topic> parse(String kind, String id, String requestId) {
    return switch (kind) {
      case "call" -> CallId.parse(id).filter(_ -> requestId.isEmpty()).map(OfCall::new);
      case "company" ->
          id.isEmpty() && requestId.isEmpty() ? Optional.of(new OfCompany()) : Optional.empty();
      case "number" -> PhoneNumber.parse(id).filter(_ -> requestId.isEmpty()).map(OfNumber::new);
      case "screen" -> screen(id, requestId);
      default -> Optional.empty();
    };
  }

  private static Optional<Topic> screen(String path, String requestId) {
    try {
      return Optional.of(new OfScreen(path, requestId));
    } catch (IllegalArgumentException none) {
      return Optional.empty();
    }
  }

  /** What {@link #parse} takes. */
  default String kind() {
    return switch (this) {
      case OfCall _ -> "call";
      case OfCompany _ -> "company";
      case OfNumber _ -> "number";
      case OfScreen _ -> "screen";
    };
  }

  /** What {@link #parse} takes. */
  default String id() {
    return switch (this) {
      case OfCall(var call) -> call.toString();
      case OfCompany _ -> "";
      case OfNumber(var number) -> number.e164();
      case OfScreen(var path, _) -> path;
    };
  }

  /** Whether it is this company's: a call of one of its campaigns, a number it has or had. */
  default boolean isOf(CompanyCampaigns company) {
    return switch (this) {
      case OfCall(var call) ->
          company.campaigns().stream()
              .anyMatch(assignment -> assignment.campaign().equals(call.campaign()));
      case OfNumber(var number) ->
          company.numbers().stream().anyMatch(known -> known.number().equals(number));
      case OfCompany _, OfScreen _ -> true;
    };
  }
}
