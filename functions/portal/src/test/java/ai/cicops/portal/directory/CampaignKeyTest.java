package ai.cicops.portal.directory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

class CampaignKeyTest {
  @Test
  void isTheStartOfTheHashInBase32() {
    // printf %s 'Northside Plumbing - Main' | sha256sum | xxd -r -p | base32 | cut -c1-13 | tr A-Z
    // a-z
    assertEquals("pcblgtubyhspu", CampaignKey.of("Northside Plumbing - Main").value());
  }

  @Test
  void keepsNamesThatDifferByCaseApart() {
    assertNotEquals(CampaignKey.of("Acme Air - Main"), CampaignKey.of("ACME AIR - MAIN"));
  }
}
