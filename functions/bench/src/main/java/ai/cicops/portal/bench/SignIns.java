package ai.cicops.portal.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.identity.argon.ArgonPasswords;
import ai.cicops.portal.identity.lambda.SignInHandler;
import ai.cicops.portal.local.aws.LocalAws;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.operations.lambda.RehearsalScene;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.Sha256;
import ai.cicops.portal.platform.lambda.ApiEvent;
import ai.cicops.portal.platform.lambda.EventTree;
import ai.cicops.portal.platform.lambda.NoContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

/** Signing in by password, with the hash that it cannot do without beside it. */
final class SignIns implements Part {
  private static final int UNCOUNTED = 100;
  private static final int COUNTED = 300;
  private static final Secret PASSWORD = Secret.of("vexing-otter-quilt-41");

  @Override
  public String name() {
    return "sign-in";
  }

  @Override
  public String about() {
    return "POST /api/session of one person, each time from another address with a proof of work"
        + " that is solved before, in turn with the comparison of the same hash alone";
  }

  @Override
  public List<Result> measure() throws Exception {
    try (var aws = LocalAws.inMemory(Template.ofProject())) {
      var surroundings = aws.surroundings();
      var passwords = new ArgonPasswords(surroundings);
      var hash = passwords.hash(PASSWORD);
      var owner = new RehearsalScene(surroundings).company().owner(hash, null);
      var handler = new SignInHandler(surroundings);
      var whole = new double[COUNTED];
      var hashes = new double[COUNTED];
      for (int time = -UNCOUNTED; time < COUNTED; time++) {
        int place = Math.max(0, time);
        var event = signsIn(handler, owner, time + UNCOUNTED).bytes();
        whole[place] = Times.millis(() -> answered(handler, event, 204));
        hashes[place] = Times.millis(() -> compared(passwords, hash));
      }
      var rest = new double[COUNTED];
      for (int place = 0; place < COUNTED; place++) {
        rest[place] = whole[place] - hashes[place];
      }
      return List.of(
          Result.told("sign-in, p50", Times.of(whole).median(), "ms"),
          Result.told("sign-in, p99", Times.of(whole).at(0.99), "ms"),
          Result.told("of it the hash, p50", Times.of(hashes).median(), "ms"),
          Result.told("of it the hash, p99", Times.of(hashes).at(0.99), "ms"),
          Result.told("the rest, p50", Times.of(rest).median(), "ms"),
          Result.told("the rest, p99", Times.of(rest).at(0.99), "ms"));
    }
  }

  private static void compared(ArgonPasswords passwords, String hash) {
    if (!passwords.matches(PASSWORD, hash)) {
      throw new IllegalStateException("the password is not that of the hash");
    }
  }

  private static ApiEvent signsIn(SignInHandler handler, RehearsalScene.Visitor owner, int number)
      throws IOException {
    var address = "10.0.%d.%d:4711".formatted(number / 256, number % 256);
    var challenge =
        EventTree.read(
            EventTree.read(answered(handler, from(owner, address, "GET /api/altcha").bytes(), 200))
                .at("body")
                .text());
    return from(owner, address, "POST /api/session")
        .json(
            "{\"email\":\"%s\",\"password\":\"%s\",\"altcha\":\"%s\"}"
                .formatted(owner.email(), PASSWORD.reveal(), solved(challenge)));
  }

  private static ApiEvent from(RehearsalScene.Visitor owner, String address, String routeKey) {
    return owner.asks(routeKey).withoutCookies().header("cloudfront-viewer-address", address);
  }

  private static String solved(EventTree challenge) throws IOException {
    var salt = challenge.at("salt").text();
    var wanted = challenge.at("challenge").text();
    int number = 0;
    while (!Sha256.hex(salt + number).equals(wanted)) {
      number++;
    }
    var solution =
        "{\"algorithm\":\"%s\",\"challenge\":\"%s\",\"number\":%d,\"salt\":\"%s\",\"signature\":\"%s\"}"
            .formatted(
                challenge.at("algorithm").text(),
                wanted,
                number,
                salt,
                challenge.at("signature").text());
    return Base64.getEncoder().encodeToString(solution.getBytes(UTF_8));
  }

  private static String answered(SignInHandler handler, byte[] event, int status)
      throws IOException {
    var output = new ByteArrayOutputStream();
    handler.handleRequest(new ByteArrayInputStream(event), output, new NoContext());
    var answer = output.toString(UTF_8);
    if (!answer.startsWith("{\"statusCode\":" + status)) {
      throw new IllegalStateException(answer);
    }
    return answer;
  }
}
