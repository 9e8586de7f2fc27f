package ai.cicops.portal.calls;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.SettledCallers.StoredPart;
import ai.cicops.portal.directory.CampaignKey;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What both the twin and DynamoDB keep to. */
public abstract class SettledCallersContract {
  private static final CampaignKey ACME = CampaignKey.of("Acme");
  private static final CampaignKey OTHER = CampaignKey.of("acme");
  private static final LocalDate FIRST = LocalDate.of(2026, 10, 30);

  protected abstract SettledCallers callers();

  private static StoredPart part(LocalDate begin, long... prints) {
    var days = new TreeMap<LocalDate, long[]>();
    days.put(begin, prints);
    return new CallerPart(begin, begin, "", null, days).stored();
  }

  private static List<String> versions(List<StoredPart> parts) {
    return parts.stream().map(StoredPart::version).toList();
  }

  @Test
  public void keepsPartsOfCampaignsApartTheOldestFirst() {
    var callers = callers();
    var later = part(FIRST.plusDays(2), 3);
    var one = part(FIRST, 1, 2);
    assertTrue(callers.put(ACME, later, null));
    assertTrue(callers.put(ACME, one, null));
    assertTrue(callers.put(OTHER, part(FIRST, 4), null));

    var read = callers.readNewest(ACME);
    assertEquals(versions(List.of(one, later)), versions(read));
    assertEquals(List.of(FIRST, FIRST.plusDays(2)), read.stream().map(StoredPart::begin).toList());
    assertArrayEquals(one.bytes(), read.getFirst().bytes());
    assertEquals(versions(read), versions(callers.read(ACME)));
    assertEquals(List.of(), callers.read(CampaignKey.of("Birch")));
  }

  @Test
  public void replacesOnlyTheVersionThatWasRead() {
    var callers = callers();
    var first = part(FIRST, 1);
    var second = part(FIRST, 1, 2);
    assertFalse(callers.put(ACME, second, first.version()));
    assertTrue(callers.put(ACME, first, null));
    assertFalse(callers.put(ACME, second, null));
    assertFalse(callers.put(ACME, second, second.version()));
    assertTrue(callers.put(ACME, second, first.version()));
    assertEquals(versions(List.of(second)), versions(callers.readNewest(ACME)));
  }
}
