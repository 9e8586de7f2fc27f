package ai.cicops.portal.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a run begins and ends, as processes. */
class RunTest {
  private static final int MAIL_LOOKS = 600;

  @TempDir Path data;

  @Test
  void saysThatThePortIsTaken() throws Exception {
    int port = RunningPortal.shared().address().getPort();
    try (var second = RunningPortal.start(data, Map.of("PORTAL_PORT", Integer.toString(port)))) {
      assertEquals(1, second.ended());
      assertTrue(
          second.printed().contains("Port " + port + " is taken by another program."),
          second.printed());
    }
  }

  @Test
  void refusesASecondRunInTheSameFolderInWords() throws Exception {
    var first = RunningPortal.shared();
    first.address();
    try (var second = RunningPortal.start(first.data(), Map.of())) {
      assertEquals(1, second.ended());
      assertTrue(
          second
              .printed()
              .contains(
                  "Another portal (process %d) runs in %s.".formatted(first.pid(), first.data())),
          second.printed());
    }
  }

  @Test
  void namesEachSettingThatStopsTheStart() throws Exception {
    var wrong = Map.of("PORTAL_PORT", "many", "PORTAL_DEMO", "perhaps");
    try (var refused = RunningPortal.start(data, wrong)) {
      assertEquals(1, refused.ended());
      wrong
          .keySet()
          .forEach(name -> assertTrue(refused.printed().contains(name), refused.printed()));
    }
  }

  @Test
  void endsWithTheProcessThatStartedIt() throws Exception {
    try (var child = RunningPortal.startUnderShell(data, RunningPortal.days(1))) {
      child.address();
      assertTrue(child.orphaned(), child.printed());
    }
  }

  @Test
  void keepsEverythingFromOneRunToTheNext() throws Exception {
    var settings = RunningPortal.days(3);
    JsonNode calls;
    JsonNode mail;
    URI address;
    try (var first = RunningPortal.start(data, settings)) {
      address = first.address();
      try (var owner = first.client();
          var guesser = first.client()) {
        owner.signIn("owner@northside.example");
        mail = lockOut(guesser, "office@summit.example");
        calls = owner.json("/api/calls");
        assertTrue(first.terminated(), first.printed());
      }
    }
    try (var free = new ServerSocket(address.getPort(), 1, InetAddress.getLoopbackAddress())) {
      assertTrue(free.isBound());
    }
    try (var second = RunningPortal.start(data, settings);
        var owner = second.client()) {
      assertEquals(calls.at("/calls/20"), callOf(owner, calls.at("/calls/20/id").asText()));
      assertEquals(mail, owner.json("/_local/mail?to=office@summit.example"));
      assertTrue(second.terminated(), second.printed());
    }
  }

  private static JsonNode callOf(PortalClient owner, String id) throws Exception {
    owner.signIn("owner@northside.example");
    for (var call : owner.json("/api/calls").path("calls")) {
      if (call.path("id").asText().equals(id)) {
        return call;
      }
    }
    throw new AssertionError("the call " + id + " is gone");
  }

  /** Guesses until the account is locked; answers with the mail that tells its owner so. */
  private static JsonNode lockOut(PortalClient guesser, String email) throws Exception {
    for (int failures = 0; failures < 10; ) {
      var answer = guesser.enter(email, "guess " + failures);
      if (answer.statusCode() == 401) {
        failures++;
      } else {
        assertEquals(429, answer.statusCode(), answer.body());
        var pause = answer.headers().firstValue("Retry-After").orElseThrow();
        guesser.post("/_local/clock", Map.of("advance", "PT" + pause + "S"));
      }
    }
    for (int look = 0; look < MAIL_LOOKS; look++) {
      var mail = guesser.json("/_local/mail?to=" + email);
      if (!mail.isEmpty()) {
        return mail;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(200));
    }
    throw new AssertionError("nobody told the owner of " + email);
  }
}
