package ai.cicops.portal.exports;

import static ai.cicops.portal.calls.CallsWorld.admin;
import static ai.cicops.portal.calls.Rows.NOON;
import static ai.cicops.portal.exports.ExportsWorld.exporter;
import static ai.cicops.portal.exports.ExportsWorld.november;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.calls.CallFilter;
import ai.cicops.portal.calls.CallQuery;
import ai.cicops.portal.calls.CallQuestion;
import ai.cicops.portal.calls.CallsWorld;
import ai.cicops.portal.calls.Disposition;
import ai.cicops.portal.calls.Facet;
import ai.cicops.portal.calls.Outcome;
import ai.cicops.portal.calls.QueryCalls.QueryOutcome;
import ai.cicops.portal.calls.Rows;
import ai.cicops.portal.calls.Segment;
import ai.cicops.portal.directory.CompanyId;
import ai.cicops.portal.identity.Actor;
import ai.cicops.portal.identity.Permission;
import ai.cicops.portal.identity.Person;
import ai.cicops.portal.platform.ErrorCode;
import ai.cicops.portal.platform.OutboxEvent;
import ai.cicops.portal.platform.Sha256;
import ai.cicops.portal.platform.Unavailable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WriteExportTest {
  private final ExportsWorld world = new ExportsWorld();
  private final CompanyId acme = world.calls.company("acme", "Acme", "Acme 2");
  private final CompanyId birch = world.calls.company("birch", "Birch");
  private final Actor pat = world.known(exporter(acme, birch));

  private static Rows acme(int id) {
    return Rows.answered().id(id).campaign("Acme").at(NOON.minusSeconds(id));
  }

  private Export asked(CallFilter filter) {
    return world.asked(pat, november(acme, filter));
  }

  private static ExportState.Ready ready(Export export) {
    return assertInstanceOf(ExportState.Ready.class, export.state());
  }

  private List<String> told() {
    return world.exports.events().stream().map(OutboxEvent::detailType).toList();
  }

  @Test
  void writesWhatIsKnownOfEachCall() {
    world.calls.record(
        acme(1).ani("6125550101").dnis("6125550199").queue(Duration.ofSeconds(8)),
        Rows.abandoned().id(2).campaign("Acme").at(NOON.minusSeconds(61)).ani(null));

    var export = world.written(asked(CallFilter.ALL));

    assertEquals(
        """
        call_id,start_utc,start_local,zone,company_id,company,campaign,direction,call_type,\
        caller_number,caller_name,number_dialled,number_label,agent,disposition,five9_disposition,\
        outcome,bookable,answered,abandoned,wait_seconds,talk_seconds,hold_seconds,\
        after_call_work_seconds,duration_seconds,recording,tags,notes,new_caller\r
        %s,2026-11-10T11:59:59Z,2026-11-10T05:59:59-06:00,America/Chicago,acme,Company acme,Acme,\
        inbound,Inbound,6125550101,Maria Lopez,6125550199,,Jane Doe,Booked - New Customer,\
        Booked - New Customer,booked,yes,yes,no,12,180,20,30,217,pending,,,yes\r
        %s,2026-11-10T11:58:59Z,2026-11-10T05:58:59-06:00,America/Chicago,acme,Company acme,Acme,\
        inbound,Inbound,,Maria Lopez,6125550199,,,Abandon,Abandon,\
        abandoned,no,no,yes,12,0,0,0,217,not_recorded,,,\r
        """
            .formatted(world.calls.call("Acme", 1).id(), world.calls.call("Acme", 2).id()),
        world.text(export));
    assertEquals(2, ready(export).rows());
    assertEquals(world.text(export).length(), ready(export).bytes());
    assertEquals(Sha256.hex(world.text(export)), ready(export).sha256());
    assertEquals(new ExportState.Contents(Set.of(acme), false), ready(export).contents());
    assertEquals(List.of(ExportEvents.ASKED, ExportEvents.READY), told());
  }

  @Test
  void anEmptyListIsAFileWithAHead() {
    var export = world.written(asked(CallFilter.ALL.saying("nobody")));
    assertEquals(0, ready(export).rows());
    assertTrue(world.text(export).startsWith("call_id,"));
    assertEquals(List.of(), world.rows(export));
  }

  @Test
  void beginsWithAByteOrderMarkWhereItIsWanted() {
    var id = new ExportId("with-mark");
    world.askForExport.ask(pat, id, november(acme, CallFilter.ALL), true);
    world.writeExport().write(id, () -> true);
    assertTrue(world.text(world.exports.find(id).orElseThrow()).startsWith("\uFEFFcall_id"));
  }

  /** Whatever is asked, by whom: the file has the calls of the list, in its order. */
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void hasTheCallsOfTheList(long seed) {
    var random = new Random(seed);
    fill(random, 300);
    if (random.nextBoolean()) {
      world.calls.classify(new Disposition("Price Shopper", Outcome.BOOKED, true, true));
    }
    var person = random.nextBoolean() ? world.known(admin()) : pat;
    var from = 1 + random.nextInt(6);
    var filter =
        random.nextBoolean()
            ? CallFilter.ALL
            : CallFilter.ALL.with(Facet.OUTCOME, "booked", "lost", "abandoned");
    var question =
        new CallQuestion(
            random.nextBoolean() ? acme : null,
            "2026-11-0" + from,
            "2026-11-1" + random.nextInt(3),
            List.of("America/Chicago", "Asia/Kathmandu", "UTC").get(random.nextInt(3)),
            filter);

    var export = world.written(world.asked(person, question));

    var listed = listed(person.person(), question);
    assertEquals(listed, world.rows(export).stream().map(row -> row.get("call_id")).toList());
    assertEquals(listed.size(), ready(export).rows());
  }

  @Test
  void saysWhatADispositionMeansNow() {
    world.calls.record(acme(1).disposition("Gone Fishing"), acme(2).disposition("Price Shopper"));
    assertEquals(List.of("none_yet", "lost"), outcomes());

    world.calls.classify(new Disposition("Gone fishing", Outcome.BOOKED, true, true));
    world.calls.classify(new Disposition("Price Shopper", Outcome.SERVED, false, true));
    assertEquals(List.of("booked", "served"), outcomes());
  }

  private List<String> outcomes() {
    return world.rows(world.written(asked(CallFilter.ALL))).stream()
        .map(row -> row.get("outcome"))
        .toList();
  }

  private List<String> listed(Person person, CallQuestion question) {
    var ids = new ArrayList<String>();
    String cursor = null;
    do {
      var query =
          new CallQuery(
              question.company(),
              question.from(),
              question.to(),
              question.zone(),
              question.filter(),
              cursor);
      var page =
          assertInstanceOf(QueryOutcome.Found.class, world.calls.queryCalls().query(person, query))
              .page();
      page.calls().forEach(seen -> ids.add(seen.call().id().toString()));
      cursor = page.next();
    } while (cursor != null);
    return ids;
  }

  private void fill(Random random, int calls) {
    var rows = new ArrayList<Segment>();
    for (int id = 0; id < calls; id++) {
      var row = random.nextInt(3) == 0 ? Rows.abandoned() : Rows.answered();
      rows.add(
          row.id(id)
              .campaign(List.of("Acme", "Acme 2", "Birch").get(random.nextInt(3)))
              .recordings(0)
              .disposition(
                  List.of("Price Shopper", "Booked - Emergency", "").get(random.nextInt(3)))
              .at(NOON.minusSeconds(random.nextInt(10 * 86_400)))
              .row());
    }
    world.calls.record(rows);
  }

  @Test
  void handsOverAndGoesOn() {
    fill(new Random(7), 200);
    var whole = world.written(asked(CallFilter.ALL));

    var steps = world.written(asked(CallFilter.ALL), () -> false);

    assertEquals(world.text(whole), world.text(steps));
    assertEquals(ready(whole).sha256(), ready(steps).sha256());
    assertTrue(told().stream().filter(ExportEvents.GOES_ON::equals).count() > 5);
    assertEquals(2, told().stream().filter(ExportEvents.READY::equals).count());
  }

  /** Stopped before and after whatever it does to its stores, and taken over later. */
  @Test
  void isTheSameFileWhereverItsWorkerIsKilled() {
    fill(new Random(8), 60);
    var expected = world.text(world.written(asked(CallFilter.ALL)));
    int files = world.files.keys().size();
    boolean killed = true;
    for (int at = 0; killed; at++) {
      var export = asked(CallFilter.ALL);
      var death = new Death(at);
      try {
        for (int worker = 0; worker < 3; worker++) {
          world
              .writeExport(death.exports(world.exports), death.files(world.files))
              .write(export.id(), () -> false);
        }
        world.written(export, () -> true);
      } catch (Death.Killed stopped) {
        world.calls.clock.advance(WriteExport.CLAIM.plusSeconds(1));
      }
      killed = death.struck();
      world.written(export, () -> true);

      assertEquals(expected, world.text(world.found(export)), "killed at " + at);
      files++;
      assertEquals(files, world.files.keys().stream().filter(key -> key.endsWith(".csv")).count());
      assertEquals(
          1,
          world.exports.events().stream()
              .filter(event -> event.id().equals("export-" + export.id() + "-1-ready"))
              .count());
    }
  }

  @Test
  void oneOfTwoWorkersStops() {
    fill(new Random(9), 100);
    var export = asked(CallFilter.ALL);
    boolean[] other = {false};
    world
        .writeExport()
        .write(
            export.id(),
            () -> {
              if (!other[0]) {
                other[0] = true;
                // long silence: somebody else takes over and finishes
                world.calls.clock.advance(WriteExport.CLAIM.plusSeconds(1));
                world.writeExport().write(export.id(), () -> true);
              }
              return true;
            });

    var rows = world.rows(world.found(export)).stream().map(row -> row.get("call_id")).toList();
    assertEquals(listed(pat.person(), november(acme, CallFilter.ALL)), rows);
    assertEquals(1, told().stream().filter(ExportEvents.READY::equals).count());
  }

  @Test
  void leavesAloneWhatSomebodyElseIsAt() {
    var export = asked(CallFilter.ALL);
    world.exports.change(
        export.with(
            new ExportState.Running(
                1, world.calls.clock.instant().plusSeconds(9), 0, 0, Step.NONE)));
    var write = world.writeExport();
    assertThrows(Unavailable.class, () -> write.write(export.id(), () -> true));
  }

  @Test
  void givesUpWhatBreaksOffAgainAndAgain() {
    fill(new Random(10), 10);
    var export = asked(CallFilter.ALL);
    for (int delivery = 0; delivery < WriteExport.MOST_CLAIMS; delivery++) {
      var death = new Death(1);
      var write = world.writeExport(world.exports, death.files(world.files));
      assertThrows(Death.Killed.class, () -> write.write(export.id(), () -> true));
      world.calls.clock.advance(WriteExport.CLAIM.plusSeconds(1));
    }
    world.writeExport().write(export.id(), () -> true);

    var failed = assertInstanceOf(ExportState.Failed.class, world.found(export).state());
    assertEquals(ErrorCode.FAILED, failed.why());
    assertEquals(List.of(ExportEvents.ASKED, ExportEvents.FAILED), told());
    world.writeExport().write(export.id(), () -> true);
    assertEquals(2, told().size());
  }

  @Test
  void hasNothingOfWhatOneMayNotExport() {
    fill(new Random(11), 60);
    var grants =
        Stream.concat(
                exporter(acme).grants().stream(),
                CallsWorld.customer(Set.of(Permission.LISTEN), birch).grants().stream())
            .toList();
    var some = world.known(exporter(acme).with(grants));

    var export = world.written(world.asked(some, november(null, CallFilter.ALL)));

    assertTrue(world.rows(export).size() > 10);
    assertEquals(
        Set.of("acme"),
        Set.copyOf(world.rows(export).stream().map(row -> row.get("company_id")).toList()));
  }

  @Test
  void failsWhenTheRightIsGone() {
    var export = asked(CallFilter.ALL);
    world.known(CallsWorld.customer(Set.of(Permission.LISTEN), acme));

    var failed = assertInstanceOf(ExportState.Failed.class, world.written(export).state());

    assertEquals(ErrorCode.NO_PERMISSION, failed.why());
    assertEquals(Set.of(), world.files.keys());
  }

  @Test
  void failsWhenTheCompanyIsDiscarded() {
    var export = asked(CallFilter.ALL);
    world.calls.discard(acme);

    var failed = assertInstanceOf(ExportState.Failed.class, world.written(export).state());

    assertEquals(ErrorCode.NOT_FOUND, failed.why());
  }

  @Test
  void makesFormulasOfCallersHarmless() {
    world.calls.record(acme(1).customer("=HYPERLINK(\"http://evil\")"));
    var row = world.rows(world.written(asked(CallFilter.ALL))).getFirst();
    assertEquals("'=HYPERLINK(\"http://evil\")", row.get("caller_name"));
  }

  @Test
  void partsThatAreLargeEnoughAreBroughtOnTheWay() {
    var notes = "x".repeat(200);
    var rows = new ArrayList<Segment>();
    for (int id = 0; id < 30_000; id++) {
      rows.add(acme(id).customer(notes).at(NOON.minusSeconds(20L * id)).row());
    }
    world.calls.record(rows);
    var export = world.written(asked(CallFilter.ALL));
    assertEquals(30_000, ready(export).rows());
    assertTrue(ready(export).bytes() > 10_000_000, "" + ready(export).bytes());
    assertEquals(ready(export).bytes(), world.text(export).getBytes(UTF_8).length);
  }
}
