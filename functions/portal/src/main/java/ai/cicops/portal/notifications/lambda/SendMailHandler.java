package ai.cicops.portal.notifications.lambda;

import ai.cicops.portal.calls.CallId;
import ai.cicops.portal.calls.LostJobEvents;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.directory.dynamodb.DynamoCompanies;
import ai.cicops.portal.directory.dynamodb.DynamoOrganizations;
import ai.cicops.portal.disputes.DisputeEvents;
import ai.cicops.portal.disputes.dynamodb.DynamoDisputes;
import ai.cicops.portal.exports.ExportEvents;
import ai.cicops.portal.exports.ExportId;
import ai.cicops.portal.exports.dynamodb.DynamoExports;
import ai.cicops.portal.identity.AccountDeed;
import ai.cicops.portal.identity.InvitationId;
import ai.cicops.portal.identity.KeepContact;
import ai.cicops.portal.identity.LinkSigner;
import ai.cicops.portal.identity.LookAsCustomer;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.identity.dynamodb.DynamoContacts;
import ai.cicops.portal.identity.dynamodb.DynamoInvitations;
import ai.cicops.portal.identity.dynamodb.DynamoLooks;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.notifications.Correspondence;
import ai.cicops.portal.notifications.DisputeCorrespondence;
import ai.cicops.portal.notifications.ExportCorrespondence;
import ai.cicops.portal.notifications.LookCorrespondence;
import ai.cicops.portal.notifications.LostJobCorrespondence;
import ai.cicops.portal.notifications.Notice;
import ai.cicops.portal.notifications.QuestionCorrespondence;
import ai.cicops.portal.notifications.SendMail;
import ai.cicops.portal.notifications.SummaryCorrespondence;
import ai.cicops.portal.notifications.dynamodb.DynamoMails;
import ai.cicops.portal.notifications.ses.SesMailSender;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.QueueFunction;
import ai.cicops.portal.questions.KeepQuestions;
import ai.cicops.portal.questions.QuestionId;
import ai.cicops.portal.questions.dynamodb.DynamoQuestions;
import ai.cicops.portal.summaries.SendSummaries;
import ai.cicops.portal.summaries.SummarySight;
import ai.cicops.portal.summaries.dynamodb.DynamoSummaries;
import ai.cicops.portal.teams.KeepTeamMembers;
import ai.cicops.portal.teams.TeamId;
import ai.cicops.portal.teams.dynamodb.DynamoTeams;
import com.amazonaws.services.lambda.runtime.Context;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Sends the mail that an event of the bus asks for. */
public final class SendMailHandler extends QueueFunction {
  private final SendMail sendMail;

  public SendMailHandler() {
    this(Surroundings.ofProcess());
  }

  public SendMailHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    var settings = surroundings.settings();
    var portal = settings.uri("PORTAL_URL");
    var zone = settings.zone("PORTAL_ZONE", "America/New_York");
    var signer = new LinkSigner(settings.secret("LINK_SECRET"));
    var sender = new SesMailSender(settings, surroundings.clock());
    settings.check();
    var mails = new DynamoMails(dynamo, surroundings);
    var people = new DynamoPeople(dynamo, surroundings);
    var companies = new DynamoCompanies(dynamo, surroundings);
    var contact =
        new KeepContact(people, new DynamoContacts(dynamo, surroundings), surroundings.clock());
    this(
        surroundings,
        new SendMail(
            new Correspondence(
                people,
                companies,
                new DynamoInvitations(dynamo, surroundings),
                new LookCorrespondence(
                    new DynamoLooks(dynamo, surroundings),
                    people,
                    companies,
                    portal,
                    surroundings.clock()),
                new QuestionCorrespondence(
                    new DynamoQuestions(dynamo, surroundings), people, companies, contact, portal),
                new DisputeCorrespondence(
                    new DynamoDisputes(dynamo, surroundings), people, companies, contact, portal),
                new LostJobCorrespondence(people, companies, portal),
                new ExportCorrespondence(
                    new DynamoExports(dynamo, surroundings), people, portal, surroundings.clock()),
                new DynamoTeams(dynamo, surroundings),
                signer,
                portal,
                surroundings.clock()),
            new SummaryCorrespondence(
                new DynamoSummaries(dynamo, surroundings),
                new SummarySight(companies, new DynamoOrganizations(dynamo, surroundings), zone),
                people,
                mails),
            mails,
            sender,
            surroundings.clock()));
  }

  SendMailHandler(Surroundings surroundings, SendMail sendMail) {
    super(surroundings);
    this.sendMail = sendMail;
  }

  @Override
  protected void handle(String detailType, Map<String, String> detail, Context context) {
    notice(detailType, detail).ifPresent(sendMail::send);
  }

  /** Empty for an event that nobody hears of by mail. */
  private static Optional<Notice> notice(String detailType, Map<String, String> detail) {
    var event = required(detail, "id");
    return switch (detailType) {
      case "CompanyNeedsReview" ->
          Optional.of(
              new Notice.CompanyNeedsReview(event, new CompanyId(required(detail, "companyId"))));
      case "SyncFailing" ->
          Optional.of(new Notice.SyncFailing(event, required(detail, "sentence")));
      case "SignInLocked" ->
          Optional.of(new Notice.SignInLocked(event, new UserId(required(detail, "userId"))));
      case "PersonInvited" ->
          Optional.of(
              new Notice.PersonInvited(event, new InvitationId(required(detail, "invitationId"))));
      case "PasswordResetAsked" ->
          Optional.of(
              new Notice.PasswordResetAsked(
                  event,
                  new UserId(required(detail, "userId")),
                  Instant.parse(required(detail, "askedAt"))));
      case AccountDeed.EVENT ->
          Optional.of(
              new Notice.AccountChanged(
                  event,
                  new UserId(required(detail, "userId")),
                  AccountDeed.valueOf(required(detail, "deed")),
                  Instant.parse(required(detail, "askedAt"))));
      case LookAsCustomer.ASKED ->
          Optional.of(
              new Notice.LookAsked(
                  event,
                  new CompanyId(required(detail, "companyId")),
                  required(detail, "requestId")));
      case LookAsCustomer.ANSWERED ->
          Optional.of(
              new Notice.LookAnswered(
                  event,
                  new CompanyId(required(detail, "companyId")),
                  required(detail, "requestId")));
      case KeepQuestions.ASKED, KeepQuestions.REPLIED, KeepQuestions.ANSWERED ->
          Optional.of(
              new Notice.QuestionWritten(
                  event,
                  new QuestionId(required(detail, "questionId")),
                  Integer.parseInt(required(detail, "message"))));
      case DisputeEvents.OPENED, DisputeEvents.REPLIED, DisputeEvents.ANSWERED ->
          Optional.of(
              new Notice.DisputeWritten(
                  event,
                  CallId.parse(required(detail, "callId")).orElseThrow(),
                  Integer.parseInt(required(detail, "dispute")),
                  Integer.parseInt(required(detail, "entry"))));
      case LostJobEvents.ASSIGNED ->
          Optional.of(
              new Notice.LostJobAssigned(
                  event,
                  CallId.parse(required(detail, "callId")).orElseThrow(),
                  new CompanyId(required(detail, "companyId")),
                  new UserId(required(detail, "ownerId")),
                  new UserId(required(detail, "byId"))));
      case ExportEvents.READY, ExportEvents.FAILED ->
          Optional.of(new Notice.ExportEnded(event, new ExportId(required(detail, "exportId"))));
      case SendSummaries.READY ->
          Optional.of(
              new Notice.SummaryReady(
                  event,
                  new UserId(required(detail, "userId")),
                  required(detail, "summaryId"),
                  required(detail, "mailId"),
                  Stream.of(detail.getOrDefault("companies", "").split(" "))
                      .filter(id -> !id.isEmpty())
                      .map(CompanyId::new)
                      .toList()));
      case KeepTeamMembers.ADDED -> Optional.of(teamMembership(event, detail, true));
      case KeepTeamMembers.REMOVED -> Optional.of(teamMembership(event, detail, false));
      default -> Optional.empty();
    };
  }

  private static Notice teamMembership(String event, Map<String, String> detail, boolean in) {
    return new Notice.TeamMembershipChanged(
        event, new TeamId(required(detail, "teamId")), new UserId(required(detail, "userId")), in);
  }
}
