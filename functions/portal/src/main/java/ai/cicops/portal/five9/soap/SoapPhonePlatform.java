package ai.cicops.portal.five9.soap;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.five9.PhonePlatform;
import ai.cicops.portal.five9.ReportId;
import ai.cicops.portal.five9.ReportText;
import ai.cicops.portal.five9.Window;
import ai.cicops.portal.five9.soap.Answer.Content;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * {@link PhonePlatform} on the wire. A bad login answers with a page of HTML, a fault with 500 or
 * 200, a body may come in pieces, slowly, or not whole: each has its refusal.
 */
public final class SoapPhonePlatform implements PhonePlatform {
  private static final Duration CONNECTING = Duration.ofSeconds(10);

  private final SoapSettings settings;
  private @Nullable HttpClient client;

  public SoapPhonePlatform(SoapSettings settings) {
    this.settings = settings;
  }

  @Override
  public RunOutcome run(Window window) {
    var envelope = Envelopes.runReport(settings, window);
    return switch (send(envelope, Duration.ZERO, Answer::text)) {
      case Said<String>(String id) when id.isEmpty() ->
          new Away(AwayKind.MALFORMED, "It gave no report id.");
      case Said<String>(String id) -> new Started(new ReportId(id));
      case Refused<String>(Refusal refusal) -> refusal;
    };
  }

  @Override
  public AwaitOutcome await(ReportId report, Duration atMost) {
    var envelope = Envelopes.isReportRunning(report, atMost);
    return switch (send(envelope, atMost, Answer::text)) {
      case Said<String>(String running) ->
          switch (running) {
            case "true", "1" -> new StillRunning();
            case "false", "0" -> new Ready();
            default -> new Away(AwayKind.MALFORMED, "It neither runs nor does not.");
          };
      case Refused<String>(Refusal refusal) -> refusal;
    };
  }

  @Override
  public FetchOutcome fetch(ReportId report) {
    return switch (send(Envelopes.getReportResultCsv(report), Duration.ZERO, Answer::report)) {
      case Said<ReportText>(ReportText text) -> new Fetched(text);
      case Refused<ReportText>(Refusal refusal) -> refusal;
    };
  }

  @Override
  public CountersOutcome counters() {
    return switch (send(Envelopes.getCallCountersState(), Duration.ZERO, Answer::counters)) {
      case Said<List<Counter>>(List<Counter> counters) -> new Counted(counters);
      case Refused<List<Counter>>(Refusal refusal) -> refusal;
    };
  }

  private <T> Reply<T> send(String envelope, Duration longPoll, Answer.Body<T> body) {
    var whole = settings.patience().plus(longPoll);
    var request =
        HttpRequest.newBuilder(settings.endpoint())
            .timeout(whole)
            .header("Content-Type", "text/xml;charset=UTF-8")
            .header("SOAPAction", "\"\"")
            .header("Authorization", authorization())
            .POST(HttpRequest.BodyPublishers.ofString(envelope, UTF_8))
            .build();
    try {
      return answer(client().send(request, HttpResponse.BodyHandlers.ofInputStream()), whole, body);
    } catch (HttpTimeoutException slow) {
      return away(AwayKind.TIMED_OUT, "");
    } catch (IOException unreachable) {
      return away(AwayKind.UNREACHABLE, unreachable.getClass().getSimpleName() + ".");
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      return away(AwayKind.UNREACHABLE, "The wait was interrupted.");
    }
  }

  private <T> Reply<T> answer(
      HttpResponse<InputStream> response, Duration limit, Answer.Body<T> body) throws IOException {
    int status = response.statusCode();
    try (var stream = response.body()) {
      if (status == 401) {
        return new Refused<>(new CredentialsRefused());
      }
      if (status != 200 && status != 500) {
        return away(AwayKind.STATUS, "HTTP " + status + ".");
      }
      var late = new AtomicBoolean();
      // the client's own time limit ends with the headers; a slow body is ended here
      var watch =
          CompletableFuture.runAsync(
              () -> close(stream, late),
              CompletableFuture.delayedExecutor(limit.toMillis(), TimeUnit.MILLISECONDS));
      try {
        return read(new BufferedInputStream(stream, 64 * 1024), response, body);
      } catch (XMLStreamException | IOException | RuntimeException broken) {
        return late.get()
            ? away(AwayKind.TIMED_OUT, "The body was too slow.")
            : away(AwayKind.MALFORMED, "");
      } finally {
        watch.cancel(false);
      }
    }
  }

  private <T> Reply<T> read(
      BufferedInputStream stream, HttpResponse<InputStream> response, Answer.Body<T> body)
      throws XMLStreamException, IOException {
    if (isPage(stream, response)) {
      return response.statusCode() == 200
          ? away(AwayKind.HTML, "")
          : away(AwayKind.STATUS, "HTTP " + response.statusCode() + " with a page of HTML.");
    }
    if (response.statusCode() == 500 && isEmpty(stream)) {
      return away(AwayKind.STATUS, "HTTP 500.");
    }
    return switch (Answer.read(stream, body)) {
      case Content.Returned<T>(T value) -> new Said<>(value);
      case Content.Fault<T>(String name, String operationType) ->
          new Refused<>(refusal(name, operationType));
    };
  }

  /** By the local name of the fault's detail; its text is anybody's guess. */
  private static Refusal refusal(String detail, String operationType) {
    var name = detail.endsWith("Fault") ? detail : detail.replaceFirst("Exception$", "") + "Fault";
    return switch (name) {
      case "ReportNotFoundFault" -> new ReportNotFound();
      case "AccessDisallowedFault",
          "IncorrectArgumentFault",
          "MissedArgumentFault",
          "InvalidAccountFault",
          "ObjectNotFoundFault" ->
          new NotAccepted(name);
      case "OperationsLimitExceededFault" ->
          new QuotaExhausted(Answer.operation(operationType).orElse(Operation.REPORT_REQUEST));
      case "UserAlreadyLoggedInFault", "AdminSessionClosedFault" -> new Busy(name);
      case "ResultIsNotReadyFault" -> new NotReady();
      case "UnknownIdentifierFault" -> new UnknownReport();
      default ->
          new Away(AwayKind.FAULT, detail.isEmpty() ? "" : "It says " + printable(detail) + ".");
    };
  }

  private static boolean isPage(BufferedInputStream stream, HttpResponse<?> response)
      throws IOException {
    var type = response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    if (type.contains("text/html")) {
      return true;
    }
    stream.mark(512);
    var beginning = new String(stream.readNBytes(256), UTF_8).strip().toLowerCase(Locale.ROOT);
    stream.reset();
    return beginning.startsWith("<html") || beginning.startsWith("<!doctype html");
  }

  private static boolean isEmpty(BufferedInputStream stream) throws IOException {
    stream.mark(1);
    boolean empty = stream.read() < 0;
    stream.reset();
    return empty;
  }

  private static String printable(String name) {
    return name.length() > 60 ? name.substring(0, 60) : name;
  }

  private static void close(InputStream stream, AtomicBoolean late) {
    late.set(true);
    try {
      stream.close();
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }

  private String authorization() {
    var pair = settings.username() + ":" + settings.password().reveal();
    return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(UTF_8));
  }

  private static <T> Reply<T> away(AwayKind kind, String detail) {
    return new Refused<>(new Away(kind, detail));
  }

  private synchronized HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(CONNECTING)
              .build();
    }
    return client;
  }

  private sealed interface Reply<T> {}

  private record Said<T>(T value) implements Reply<T> {}

  private record Refused<T>(Refusal refusal) implements Reply<T> {}
}
