package ai.cicops.portal.local.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.identity.EmailAddress;
import ai.cicops.portal.identity.Role;
import ai.cicops.portal.identity.argon.ArgonPasswords;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.local.adapters.EmbeddedAws;
import ai.cicops.portal.platform.Secret;
import ai.cicops.portal.platform.SettingsInvalid;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;

class FirstAdminTest {
  private final List<String> said = new ArrayList<>();
  private final Surroundings aws = EmbeddedAws.empty().surroundings();

  @Test
  void isLetInWithWhatIsToldOnce() {
    assertTrue(tool(Map.of("ADMIN_NAME", "Ada Miller", "ADMIN_EMAIL", "Ada@CIC.example")));

    var people = new DynamoPeople(new Dynamo(aws), aws);
    var account = people.account(new EmailAddress("ada@cic.example")).orElseThrow();
    var password = Secret.of(said.get(2).replaceFirst(" +Password +", ""));
    assertTrue(new ArgonPasswords(process(Map.of())).matches(password, account.passwordHash()));
    assertTrue(
        said.get(3).endsWith(java.util.Objects.requireNonNull(account.totp()).secret().reveal()));
    assertEquals("Ada Miller", people.of(Role.ADMIN).getFirst().name());
  }

  @Test
  void isTheFirstAndNoSecondOne() {
    tool(Map.of("ADMIN_NAME", "Ada Miller", "ADMIN_EMAIL", "ada@cic.example"));
    said.clear();

    assertFalse(tool(Map.of("ADMIN_NAME", "Eve", "ADMIN_EMAIL", "eve@cic.example")));

    assertEquals(List.of("There is an administrator already, who can let others in."), said);
  }

  @Test
  void needsAnAddressThatMailCanGoTo() {
    assertFalse(tool(Map.of("ADMIN_NAME", "Ada Miller", "ADMIN_EMAIL", "ada")));
    assertEquals(List.of("ADMIN_EMAIL is no e-mail address."), said);
  }

  @Test
  void namesAllThatIsMissing() {
    var invalid = Assertions.assertThrows(SettingsInvalid.class, () -> tool(Map.of()));
    assertEquals(2, invalid.problems().size(), invalid.problems()::toString);
  }

  private boolean tool(Map<String, String> given) {
    return new StageTools(process(given), Path.of(""), said::add).run("first-admin");
  }

  private Surroundings process(Map<String, String> given) {
    var environment = new HashMap<>(aws.environment());
    environment.putAll(Map.of("PASSWORD_MEMORY_KIB", "8", "PASSWORD_PASSES", "1"));
    environment.putAll(given);
    return new Surroundings(environment, aws.clock(), aws.random());
  }
}
