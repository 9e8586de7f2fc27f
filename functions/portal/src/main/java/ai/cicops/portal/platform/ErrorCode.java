package ai.cicops.portal.platform;

import java.util.Locale;

/**
 * Every code that an answer can carry when it is not what was asked for: the status, and the
 * sentence that says what to do. The lower-case name is the {@code code} of the problem body and a
 * metric dimension.
 */
public enum ErrorCode {
  MALFORMED_REQUEST(400, "This is no valid HTTP. Correct the address and the headers."),
  MALFORMED_JSON(400, "The body is not valid JSON. Send one JSON object."),
  UNKNOWN_FIELD(400, "A field or parameter is not known to this address. Remove it."),
  WRONG_TYPE(400, "A field of the body has the wrong type. See the API description."),
  MISSING_FIELD(400, "A required field is missing. Add it."),
  FIELD_INVALID(400, "A value cannot be used. Correct it."),
  PERIOD_INVALID(
      400,
      "The period cannot be used: 'from' must lie before 'to', within three years, both as dates"
          + " such as 2026-11-15."),
  ZONE_UNKNOWN(400, "The time zone is not known. Use a name such as America/Chicago."),
  HOURS_REVERSED(400, "A span must end after it begins. Write one that goes past midnight as two."),
  HOURS_OVERLAP(400, "Two spans of a day overlap. Make them one, or leave time between them."),
  HOLIDAY_TWICE(400, "A date stands in the list twice. Keep one of them."),
  DAY_TO_COME(400, "This day is still to come. Choose today or an earlier one."),
  CURSOR_INVALID(400, "This page belongs to another list. Start again from the first page."),
  NETWORK_INVALID(
      400,
      "This is no IP address or network. Write 203.0.113.7, 203.0.113.0/24 or 2001:db8::/32, with"
          + " nothing but zeros behind the prefix."),
  NUMBER_INVALID(
      400,
      "This is no telephone number. Enter ten digits, or a plus and the country's code before it."),
  CSV_COLUMN_MISSING(
      400, "The first row must name the columns, and one of them 'number'. Add it and try again."),
  CSV_UNREADABLE(400, "The list cannot be read. Close every quote and try again."),
  CSV_TOO_LONG(400, "The list is too long. Bring at most 2,000 rows and 256 KB at once."),
  ALTCHA_INVALID(
      400,
      "The check that you are no robot failed or was used before. Reload the page and try again."),
  WRONG_CREDENTIALS(
      401, "E-mail address and password do not belong together. Check both and try again."),
  WRONG_CODE(401, "The code is not valid. Wait for the next one in your app and try again."),
  SIGNED_OUT(401, "You are signed out. Sign in and try again."),
  ORIGIN_REFUSED(
      403, "The request did not come from the portal's own pages. Open the portal and try again."),
  CSRF_REFUSED(403, "The page is out of date. Reload it and try again."),
  PROOF_NEEDED(403, "This needs a fresh proof of who you are. Enter your password again."),
  SECOND_FACTOR_NEEDED(403, "Your account needs a second factor first. Set it up in the settings."),
  ADDRESS_REFUSED(
      403,
      "From this network the portal may not be used. Go to one that is allowed, or ask your contact"
          + " at Contractor In Charge."),
  NO_PERMISSION(403, "Your rights do not include this. Ask your contact at Contractor In Charge."),
  LOOKING(
      403,
      "You look at the portal as a customer, and nothing can be changed. End the look to work."),
  LOOK_OVER(403, "The look is over. Go back to your own view."),
  CONSENT_NEEDED(
      403, "The company has not consented to this. Ask its owners for one look, and say why."),
  NOT_FOUND(404, "There is nothing here, or it is not yours to see. Check the address."),
  METHOD_NOT_ALLOWED(405, "This address does not answer to that method."),
  RECORDING_NOT_READY(409, "The recording cannot be played now."),
  STALE(409, "Somebody else changed this meanwhile. Look at the newest version and try again."),
  NOTHING_TO_REVIEW(409, "This is a company of its own already. Reload the page."),
  TOO_MANY_CAMPAIGNS(409, "It has too many campaigns to be merged at once. Move some before."),
  ORGANIZATION_IN_USE(
      409, "Companies are attached to this organization. Detach or discard them, then try again."),
  TEAM_DISCARDED(409, "This team is discarded. Bring it back first."),
  UNDO_TOO_LATE(409, "It is too long ago to be undone."),
  DISPUTE_OPEN(409, "A dispute of this call is open already. Write to that one."),
  LINK_OVER(410, "This link is not good any more. Ask for a new one."),
  BODY_TOO_LARGE(413, "The body is too large. Send less."),
  URI_TOO_LONG(414, "The address is too long. Ask for less at once."),
  UNSUPPORTED_MEDIA_TYPE(415, "The body must be JSON. Set Content-Type: application/json."),
  PASSWORD_TOO_SHORT(422, "The password is too short. Use 12 characters or more."),
  PASSWORD_TOO_LONG(422, "The password is too long. Use 128 characters or fewer."),
  PASSWORD_TOO_COMMON(
      422, "The password is among the first that are guessed. Choose a less common one."),
  WOULD_SHUT_YOU_OUT(
      422, "Your own address is not among these networks. Add it, so that you can get back in."),
  EMAIL_TAKEN(422, "Somebody signs in with this address already. Choose another one."),
  ALREADY_MEMBER(422, "This person has what you invite them to. Look at the list."),
  ALREADY_INVITED(422, "This address is invited already. Send that invitation again instead."),
  NAME_TAKEN(422, "Another one has this name, whatever its case. Choose another name."),
  TOO_MANY_TRADES(422, "There are a hundred trades already. Delete one before."),
  TOO_MANY_VIEWS(422, "There are fifty saved views of this list already. Delete one before."),
  TOO_MANY_SUMMARIES(422, "You have twenty summaries already. Switch one off before."),
  TOO_MANY_NOTES(422, "This call has fifty notes already."),
  TOO_MANY_TAGS(422, "This call has twenty tags already. Take one off before."),
  TOO_MANY_CORRECTIONS(422, "The disposition of this call was corrected fifty times already."),
  TOO_MANY_EXPORTS(422, "Five of your exports are on their way. Wait until one of them is ready."),
  EXPORT_NOT_READY(422, "The file is not ready yet. Wait, or run the export again if it failed."),
  EXPORT_EXPIRED(422, "The file was kept for thirty days and is gone. Run the export again."),
  EXPORT_RUNNING(422, "This export is on its way. Wait until it is ready."),
  DISPOSITION_UNKNOWN(422, "There is no such disposition. Choose one of the catalogue."),
  NO_LOST_JOB(422, "This call is no lost job: nothing is left to win back. Reload the page."),
  RECORDING_GONE(422, "This recording was removed already. There is nothing left to hold."),
  TOO_MANY_HOLDS(422, "Twenty holds stand on this company already. Lift one before."),
  OWNER_UNKNOWN(422, "This person does not see the company's calls. Choose somebody who does."),
  TOO_MANY_IN_TEAM(422, "There are 500 people in this team already. Remove one before."),
  LAST_OWNER(422, "A company keeps one owner at least. Make somebody else an owner first."),
  LAST_ADMIN(422, "There must be one admin at least. Make somebody else an admin first."),
  YOURSELF(422, "You cannot do this to yourself. Ask somebody else who may."),
  SECOND_FACTOR_DEMANDED(422, "Your account must have a second factor. Set up another one first."),
  SECOND_FACTOR_MISSING(422, "The account has no second factor."),
  PASSKEY_REFUSED(422, "The passkey could not be confirmed. Start again."),
  TOO_MANY_PASSKEYS(422, "There are ten passkeys already. Remove one before."),
  NUMBER_TAKEN(
      422, "This number belongs to another company, or will. Move it from there to this one."),
  NUMBER_KNOWN(422, "The company has this number already. Change it in the list."),
  NUMBER_TWICE(422, "The list has this number more than once. Keep one of the rows."),
  LABEL_MISSING(422, "A new number needs a label. Add one."),
  LABEL_INVALID(422, "The label cannot be used. Make it one line of at most 80 characters."),
  SOURCE_INVALID(422, "The source cannot be used. Make it one line of at most 40 characters."),
  CAMPAIGN_UNKNOWN(422, "The company has no such campaign. Choose one of its own."),
  CHANGE_TOO_EARLY(
      422,
      "A change holds from today or later, and from no day before the last one's. Choose one."),
  DAY_FORGOTTEN(422, "Five9 does not keep its call log so long; this day cannot be read again."),
  DAY_NOT_OVER(422, "This day is not over in UTC, and every run reads it. Wait until tomorrow."),
  NO_SUPERVISOR(422, "This person is no supervisor of the company. Choose one of them."),
  QUESTION_CLOSED(422, "This question is closed. Open it again, or ask a new one."),
  TOO_MANY_MESSAGES(422, "This question has a hundred messages. Close it and ask a new one."),
  DISPUTED_BEFORE(
      422, "This call was disputed for this reason before. Reopen that dispute, or ask CIC."),
  DISPUTE_DECIDED(422, "This is not possible any more as the dispute stands. Reload the page."),
  DISPUTE_TOO_LONG(422, "This dispute has a hundred entries. It can only be decided now."),
  TRY_LATER(429, "There were too many attempts. Wait and try again."),
  HEADERS_TOO_LARGE(431, "The headers are too large. Delete the site's cookies and try again."),
  FAILED(500, "Something went wrong on our side. Try again; if it stays, tell us the request id."),
  UNAVAILABLE(503, "A part of the portal is away for a moment. Try again shortly.");

  private final int status;
  private final String sentence;

  ErrorCode(int status, String sentence) {
    this.status = status;
    this.sentence = sentence;
  }

  public int status() {
    return status;
  }

  public String sentence() {
    return sentence;
  }

  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
