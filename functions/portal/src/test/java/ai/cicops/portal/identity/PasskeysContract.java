package ai.cicops.portal.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What every {@link Passkeys} does. */
public abstract class PasskeysContract {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456789Z");
  private static final UserId PAT = new UserId("pat");
  private static final UserId SAM = new UserId("sam");

  private int deeds;

  protected abstract Passkeys passkeys();

  @Test
  void beginsAKeyringOnce() {
    var keyring = Keyring.fresh(PAT, new Random(1));

    assertTrue(passkeys().of(PAT).isEmpty());
    assertTrue(passkeys().begin(keyring));
    assertFalse(passkeys().begin(Keyring.fresh(PAT, new Random(2))));
    assertEquals(keyring, passkeys().of(PAT).orElseThrow());
    assertTrue(passkeys().of(SAM).isEmpty());
  }

  @Test
  void keepsAndFindsPasskeysTheOldestFirst() {
    var first = add(PAT, "b", NOON);
    var second = add(PAT, "a", NOON.plusSeconds(1));
    var keyring = passkeys().of(PAT).orElseThrow();

    assertEquals(List.of(first, second), keyring.passkeys());
    assertEquals(2, keyring.version());
    assertEquals(keyring, passkeys().find(first.id()).orElseThrow());
    assertTrue(passkeys().find(PasskeyId.of("c")).isEmpty());
  }

  @Test
  void givesAPasskeyToOnePerson() {
    add(PAT, "key", NOON);
    passkeys().begin(Keyring.fresh(SAM, new Random(3)));

    assertFalse(passkeys().add(keyring(SAM), passkey(SAM, "key", NOON), deed(SAM)));
    assertEquals(List.of(), keyring(SAM).passkeys());
    assertEquals(PAT, passkeys().find(PasskeyId.of("key")).orElseThrow().user());
  }

  @Test
  void addsOneOfThoseThatReadTheSameKeyring() throws Exception {
    passkeys().begin(Keyring.fresh(PAT, new Random(1)));
    var read = keyring(PAT);
    var adding =
        IntStream.range(0, 6)
            .mapToObj(number ->
                (Callable<Boolean>)
                    () -> passkeys().add(read, passkey(PAT, "k" + number, NOON), deed(PAT)))
            .toList();
    try (var threads = Executors.newFixedThreadPool(6)) {
      assertEquals(
          1,
          threads.invokeAll(adding).stream().map(Future::resultNow).filter(added -> added).count());
    }
    assertEquals(1, keyring(PAT).passkeys().size());
  }

  @Test
  void addsNothingToAKeyringThatWasNotBegun() {
    assertFalse(
        passkeys().add(Keyring.fresh(PAT, new Random(1)), passkey(PAT, "key", NOON), deed(PAT)));
    assertTrue(passkeys().find(PasskeyId.of("key")).isEmpty());
  }

  @Test
  void renames() {
    var passkey = add(PAT, "key", NOON);

    assertTrue(passkeys().rename(passkey.named("Laptop"), deed(PAT)));
    assertEquals(List.of(passkey.named("Laptop")), keyring(PAT).passkeys());
    assertFalse(passkeys().rename(passkey(PAT, "other", NOON), deed(PAT)));
  }

  @Test
  void removesForEverAndLetsItBeMadeAgain() {
    var passkey = add(PAT, "key", NOON);
    var read = keyring(PAT);

    assertTrue(passkeys().remove(passkey, deed(PAT)));
    assertFalse(passkeys().remove(passkey, deed(PAT)));
    assertFalse(passkeys().use(passkey, passkey.used(1, NOON)));
    assertFalse(passkeys().rename(passkey, deed(PAT)));
    assertTrue(passkeys().find(passkey.id()).isEmpty());
    assertEquals(List.of(), keyring(PAT).passkeys());
    assertEquals(read.handle(), keyring(PAT).handle());
    assertFalse(passkeys().add(read, passkey(PAT, "late", NOON), deed(PAT)));
    assertTrue(passkeys().add(keyring(PAT), passkey, deed(PAT)));
  }

  @Test
  void notesAUseOfTheCountThatWasRead() {
    var passkey = add(PAT, "key", NOON);
    var used = passkey.used(passkey.count() + 2, NOON.plusSeconds(9));

    assertTrue(passkeys().use(passkey, used));
    assertFalse(passkeys().use(passkey, passkey.used(99, NOON)));
    assertEquals(List.of(used), keyring(PAT).passkeys());
  }

  @Test
  void takesAChallengeOnce() {
    assertTrue(passkeys().firstUse("challenge", NOON));
    assertFalse(passkeys().firstUse("challenge", NOON.plusSeconds(60)));
    assertTrue(passkeys().firstUse("another", NOON));
  }

  private Passkey add(UserId user, String credential, Instant at) {
    var unused = passkeys().begin(Keyring.fresh(user, new Random(1)));
    var passkey = passkey(user, credential, at);
    assertTrue(passkeys().add(keyring(user), passkey, deed(user)));
    return passkey;
  }

  private Keyring keyring(UserId user) {
    return passkeys().of(user).orElseThrow();
  }

  private static Passkey passkey(UserId user, String credential, Instant at) {
    return new Passkey(user, credential, "public", 7, "Phone", at, null);
  }

  private synchronized Deed deed(UserId user) {
    return new Deed(
        new AuditEntry(
            "user#" + user, NOON, "deed-" + deeds++, user.value(), "tested", "", Map.of()));
  }
}
