package ai.cicops.portal.notifications;

import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.exports.ExportId;
import ai.cicops.portal.identity.AccountDeed;
import ai.cicops.portal.identity.InvitationId;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.questions.QuestionId;
import ai.cicops.portal.teams.TeamId;
import java.time.Instant;
import java.util.List;

/** What somebody is to be told; {@code event} stays the same however often it comes. */
public sealed interface Notice {
  String event();

  /** Calls of a campaign that nobody knew came in: to the admins. */
  record CompanyNeedsReview(String event, CompanyId company) implements Notice {}

  /**
   * Calls do not come in: to the admins.
   *
   * @param sentence what is wrong, in words
   */
  record SyncFailing(String event, String sentence) implements Notice {}

  /** Somebody failed to sign in too often: to the person, and no setting switches it off. */
  record SignInLocked(String event, UserId user) implements Notice {}

  /** To the address that is invited, with the link. */
  record PersonInvited(String event, InvitationId invitation) implements Notice {}

  /** To the person, with the link. */
  record PasswordResetAsked(String event, UserId user, Instant at) implements Notice {}

  /**
   * Something of what they sign in with was changed: to the person, and no setting switches it off.
   * An address that waits for its confirmation gets the link.
   */
  record AccountChanged(String event, UserId user, AccountDeed deed, Instant at)
      implements Notice {}

  /** Somebody of CIC asks for a look through a company's eyes: to its owners. */
  record LookAsked(String event, CompanyId company, String request) implements Notice {}

  /** An owner said yes or no: to who asked. */
  record LookAnswered(String event, CompanyId company, String request) implements Notice {}

  /**
   * Something was asked, answered or added: to the other side.
   *
   * @param message its number
   */
  record QuestionWritten(String event, QuestionId question, int message) implements Notice {}

  /**
   * A call was disputed, or something was said or decided about that: to the other side.
   *
   * @param dispute its number of the call's
   * @param entry its number of the dispute's
   */
  record DisputeWritten(String event, CallId call, int dispute, int entry) implements Notice {}

  /**
   * Somebody was made the owner of a lost job: to them.
   *
   * @param by who made them
   */
  record LostJobAssigned(String event, CallId call, CompanyId company, UserId owner, UserId by)
      implements Notice {}

  /**
   * Somebody came into a team or left it: to the person.
   *
   * @param in whether they are in it since
   */
  record TeamMembershipChanged(String event, TeamId team, UserId user, boolean in)
      implements Notice {}

  /** A file of calls is there, or there will be none: to who asked. */
  record ExportEnded(String event, ExportId export) implements Notice {}

  /**
   * A summary is written: to its reader.
   *
   * @param summary its id of the reader's
   * @param mail that is owed
   * @param companies whose calls are in it, where they can be of several
   */
  record SummaryReady(
      String event, UserId user, String summary, String mail, List<CompanyId> companies)
      implements Notice {
    public SummaryReady {
      companies = List.copyOf(companies);
    }
  }
}
