package ai.cicops.portal.views;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.audit.AuditLog;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.UserId;
import ai.cicops.portal.platform.AtOnce;
import ai.cicops.portal.platform.AuditEntry;
import ai.cicops.portal.platform.Deed;
import ai.cicops.portal.views.SavedView.ListName;
import ai.cicops.portal.views.SavedView.Shelf;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every {@link Views} does. */
public abstract class ViewsContract {
  private static final Instant NOON = Instant.parse("2026-11-20T12:00:00.123456789Z");
  private static final UserId PAT = new UserId("pat");
  private static final Shelf PATS = new Shelf.Own(PAT);
  private static final Shelf SAMS = new Shelf.Own(new UserId("sam"));
  private static final Shelf STAFF = new Shelf.Staff();
  private static final Shelf NORTHSIDE = new Shelf.OfCompany(new CompanyId("northside"));
  private static final Shelf SUMMIT = new Shelf.OfCompany(new CompanyId("summit"));

  protected abstract Views views();

  protected abstract AuditLog log();

  private static SavedView view(Shelf shelf, String id, String name, long version) {
    return new SavedView(
        id, shelf, ListName.COMPANIES, name, "view=needs-review&text=a%20b", PAT, NOON, version);
  }

  private static Deed deed(String id) {
    return new Deed(new AuditEntry("views", NOON, id, "pat", "tested", "", Map.of()));
  }

  private Set<SavedView> of(Shelf shelf) {
    return Set.copyOf(views().of(shelf, ListName.COMPANIES));
  }

  private List<String> noted() {
    return log().of("views", 10).stream().map(AuditEntry::id).sorted().toList();
  }

  @Test
  void keepsEachShelfApart() {
    assertTrue(views().keep(view(PATS, "same-id-1", "Mine", 1), deed("a")));
    assertTrue(views().keep(view(STAFF, "same-id-1", "Ours", 1), deed("b")));
    assertTrue(views().keep(view(PATS, "other-id-2", "Mine, too", 1), deed("c")));

    assertEquals(
        Set.of(view(PATS, "same-id-1", "Mine", 1), view(PATS, "other-id-2", "Mine, too", 1)),
        of(PATS));
    assertEquals(Set.of(view(STAFF, "same-id-1", "Ours", 1)), of(STAFF));
    assertEquals(Set.of(), of(SAMS));
    assertEquals(
        Optional.of(view(STAFF, "same-id-1", "Ours", 1)),
        views().find(STAFF, ListName.COMPANIES, "same-id-1"));
    assertEquals(Optional.empty(), views().find(SAMS, ListName.COMPANIES, "same-id-1"));
  }

  @Test
  void keepsEachCompanyAndEachListApart() {
    var ofCalls =
        new SavedView("same-id-1", NORTHSIDE, ListName.CALLS, "Lost", "outcome=lost", PAT, NOON, 1);
    assertTrue(views().keep(ofCalls, deed("a")));
    assertTrue(views().keep(view(NORTHSIDE, "same-id-1", "Ours", 1), deed("b")));

    assertEquals(List.of(ofCalls), views().of(NORTHSIDE, ListName.CALLS));
    assertEquals(Set.of(view(NORTHSIDE, "same-id-1", "Ours", 1)), of(NORTHSIDE));
    assertEquals(List.of(), views().of(SUMMIT, ListName.CALLS));
    assertEquals(List.of(), views().of(STAFF, ListName.CALLS));
    assertTrue(views().remove(ofCalls, deed("c")));
    assertEquals(Set.of(view(NORTHSIDE, "same-id-1", "Ours", 1)), of(NORTHSIDE));
  }

  @Test
  void changesAndRemovesTheVersionThatWasRead() {
    assertTrue(views().keep(view(PATS, "same-id-1", "One", 1), deed("a")));
    assertFalse(views().keep(view(PATS, "same-id-1", "Again", 1), deed("b")));
    assertTrue(views().keep(view(PATS, "same-id-1", "Two", 2), deed("c")));
    assertFalse(views().keep(view(PATS, "unknown-1", "Two", 2), deed("d")));
    assertFalse(views().remove(view(PATS, "same-id-1", "One", 1), deed("e")));
    assertEquals(Set.of(view(PATS, "same-id-1", "Two", 2)), of(PATS));

    assertTrue(views().remove(view(PATS, "same-id-1", "Two", 2), deed("f")));
    assertFalse(views().remove(view(PATS, "same-id-1", "Two", 2), deed("g")));
    assertEquals(Set.of(), of(PATS));
    assertEquals(List.of("a", "c", "f"), noted());
  }

  @Test
  void letsOneOfManyBeFirst() {
    var kept =
        AtOnce.each(6, n -> views().keep(view(STAFF, "same-id-1", "N" + n, 1), deed("n" + n)));

    assertEquals(1, kept.stream().filter(won -> won).count());
    assertEquals(1, of(STAFF).size());
  }
}
