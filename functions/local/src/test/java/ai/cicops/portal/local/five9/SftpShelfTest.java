package ai.cicops.portal.local.five9;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.cicops.portal.local.demo.AudioHorizon;
import ai.cicops.portal.local.demo.DemoWorld;
import ai.cicops.portal.local.five9.calls.PhoneCall;
import ai.cicops.portal.local.five9.sftp.NameShape;
import ai.cicops.portal.local.five9.sftp.ShelfFile;
import ai.cicops.portal.local.five9.sftp.ShelfSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.sshd.sftp.client.SftpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SftpShelfTest {
  private static final String CAMPAIGN = "Northside Plumbing - Main";
  private static final String FOLDER = "/recordings/Northside Plumbing - Main/09_15_2026";

  private final DemoWorld world = new DemoWorld(7, Instant.parse("2026-09-16T15:20:00Z"));
  private final LeapingClock clock = new LeapingClock("2026-09-16T15:20:00Z");
  private Five9Simulator simulator = simulator(ShelfSettings.standard());

  private Five9Simulator simulator(ShelfSettings shelf) {
    return new Five9Simulator(world, clock, SimulatorSettings.forTests().withShelf(shelf));
  }

  private void restart(ShelfSettings shelf) {
    simulator.close();
    simulator = simulator(shelf);
  }

  @AfterEach
  void close() {
    simulator.close();
  }

  @Test
  void showsCampaignsDatesAndFiles() throws IOException {
    try (SftpWire wire = new SftpWire(simulator)) {
      assertEquals(List.of("recordings"), wire.names("/"));
      assertTrue(
          wire.names("/recordings").containsAll(List.of(CAMPAIGN, "Summit Heating & Air - Main")));
      assertTrue(wire.names("/recordings/" + CAMPAIGN).contains("09_15_2026"));
      List<SftpClient.DirEntry> files = wire.list(FOLDER);
      assertTrue(files.size() > 20, "files: " + files.size());
      for (SftpClient.DirEntry file : files) {
        assertTrue(
            file.getFilename()
                .matches(
                    "[0-9]{15}-300000[0-9]{9}-([0-9]{10}|Unavailable) by [a-z.]+@cic.example @"
                        + " [0-9]{1,2}_[0-9]{2}_[0-9]{2} [AP]M.wav"),
            file.getFilename());
        assertTrue(file.getAttributes().isRegularFile() && file.getAttributes().getSize() > 1_000);
      }
      assertThrows(
          UncheckedIOException.class, () -> wire.list("/recordings/" + CAMPAIGN + "/09_18_2026"));
      assertThrows(
          IOException.class,
          () -> wire.sftp().remove(FOLDER + "/" + files.getFirst().getFilename()));
    }
  }

  @Test
  void servesGsmOfTheLengthThatTheLogSays() throws IOException {
    Instant from = Instant.parse("2026-09-15T15:00:00Z");
    Instant to = Instant.parse("2026-09-15T22:00:00Z");
    PhoneCall call =
        simulator.truth().calls(from, to).stream()
            .filter(
                one -> CAMPAIGN.equals(one.campaign()) && one.recorded() && one.legs().size() == 1)
            .filter(one -> one.legs().getFirst().audio().size() == 1)
            .findFirst()
            .orElseThrow();
    long seconds = call.legs().getFirst().audio().getFirst().length().toSeconds();
    try (SftpWire wire = new SftpWire(simulator)) {
      String name =
          wire.names(FOLDER).stream()
              .filter(one -> one.contains(call.callId()))
              .findFirst()
              .orElseThrow();
      byte[] file = wire.read(FOLDER + "/" + name);
      ByteBuffer wave = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
      assertEquals(wire.sftp().stat(FOLDER + "/" + name).getSize(), file.length);
      assertEquals(0x31, wave.getShort(20));
      assertEquals(8_000, wave.getInt(24));
      assertEquals(65, wave.getShort(32));
      assertEquals("fact", new String(file, 40, 4, StandardCharsets.US_ASCII));
      assertEquals(seconds * 8_000, wave.getInt(48));
      assertEquals(file.length - 8, wave.getInt(4));
      assertArrayEquals(file, wire.read(FOLDER + "/" + name));
    }
  }

  @Test
  void hasAFileForEachRecordingThatTheLogReports() {
    LocalDate date = LocalDate.of(2026, 9, 15);
    List<ShelfFile> files = simulator.shelf().files(CAMPAIGN, date);
    Instant from = date.atStartOfDay(ZoneId.of("America/Los_Angeles")).toInstant();
    int reported =
        simulator.truth().rows(from, from.plusSeconds(86_400)).stream()
            .filter(row -> CAMPAIGN.equals(row.get("CAMPAIGN")))
            .map(row -> row.getOrDefault("RECORDINGS", ""))
            .mapToInt(text -> text.isEmpty() ? 0 : text.split(" ", -1).length)
            .sum();
    assertEquals(reported, files.size());
    assertEquals(files.size(), files.stream().map(ShelfFile::path).distinct().count());
  }

  @Test
  void uploadsUnderATemporaryNameSomeMinutesAfterTheCall() {
    PhoneCall call =
        world.calls("northside-plumbing", LocalDate.of(2026, 9, 16)).stream()
            .filter(one -> one.recorded() && CAMPAIGN.equals(one.campaign()))
            .filter(one -> one.end().isAfter(clock.instant()))
            .findFirst()
            .orElseThrow();
    boolean temporary = false;
    boolean complete = false;
    assertTrue(ofCall(call).isEmpty());
    clock.set(call.end().toString());
    for (int second = 0; second < 420; second += 5) {
      for (ShelfFile file : ofCall(call)) {
        assertTrue(second >= 90, "appears at " + second);
        assertFalse(complete && !file.complete());
        temporary |= file.name().matches(".*[.]wav[.]tmp[0-9]{3}");
        complete |= file.complete();
      }
      clock.advance(Duration.ofSeconds(5));
    }
    assertTrue(temporary && complete);
  }

  private List<ShelfFile> ofCall(PhoneCall call) {
    LocalDate date = call.start().atZone(ZoneId.of("America/Los_Angeles")).toLocalDate();
    return simulator.shelf().files(CAMPAIGN, date).stream()
        .filter(file -> file.path().contains(call.callId()))
        .toList();
  }

  @Test
  void speaksEveryShape() throws IOException {
    Map<NameShape, String> patterns =
        Map.of(
            NameShape.A, "[0-9A-Za-z]+ by [a-z.]+@cic.example @ [0-9_]+ [AP]M.wav",
            NameShape.A_PRIME,
                "[0-9A-Za-z]+ by [a-z.]+@cic.example @ [0-9_]+"
                    + " [AP]M[0-9a-f]{32}[a-z.]+@cic.example[0-9]{15}.wav",
            NameShape.C,
                "[0-9A-Za-z]+Northside Plumbing - Main by [a-z.]+@cic.example @ [0-9_]+"
                    + " [AP]M_Greeting.wav",
            NameShape.D,
                "recording.[0-9A-Za-z]+_300000[0-9]{9}_[a-z.]+@cic.example_Northside Plumbing -"
                    + " Main_9_15_2026_[0-9_]+ [AP]M.wav");
    for (Map.Entry<NameShape, String> shape : patterns.entrySet()) {
      restart(ShelfSettings.standard().withShape(CAMPAIGN, shape.getKey()));
      String folder =
          shape.getKey() == NameShape.C
              ? "/recordings/9_15_2026"
              : "/recordings/" + CAMPAIGN + "/9_15_2026";
      try (SftpWire wire = new SftpWire(simulator)) {
        List<String> names = wire.names(folder);
        assertTrue(names.size() > 20, shape + ": " + names.size());
        names.forEach(name -> assertTrue(name.matches(shape.getValue()), name));
        assertTrue(wire.names("/recordings").contains("Bright Electric - Main"));
      }
    }
  }

  @Test
  void holdsOnlyTheNewestWhenTold() throws IOException {
    restart(ShelfSettings.standard().withAudioSince(new AudioHorizon(world, 3, clock)::since));
    try (SftpWire wire = new SftpWire(simulator)) {
      int files = 0;
      for (String date : wire.names("/recordings/Great Lakes Appliance - Main")) {
        files += wire.names("/recordings/Great Lakes Appliance - Main/" + date).size();
      }
      assertTrue(files >= 3 && files <= 6, "files: " + files);
    }
  }

  @Test
  void keepsItsHostKey(@TempDir Path folder) {
    restart(ShelfSettings.standard().withHostKey(folder.resolve("host-key")));
    String key = simulator.hostKey();
    restart(ShelfSettings.standard().withHostKey(folder.resolve("host-key")));
    assertEquals(key, simulator.hostKey());
    assertTrue(simulator.hostKeyFingerprint().startsWith("SHA256:"));
  }

  @Test
  void refusesAWrongPassword() {
    assertThrows(IOException.class, () -> new SftpWire(simulator, "wrong").close());
  }

  private Map<Boolean, List<ShelfFile>> struck(
      String fault, Map<String, String> arguments, Predicate<ShelfFile> how) {
    simulator.faults().set(fault, true, arguments);
    List<ShelfFile> files = simulator.shelf().files(CAMPAIGN, LocalDate.of(2026, 9, 15));
    simulator.faults().set(fault, false, Map.of());
    return files.stream().collect(Collectors.partitioningBy(how));
  }

  private void strikesSome(String fault, Predicate<ShelfFile> how) {
    Map<Boolean, List<ShelfFile>> files = struck(fault, Map.of("every", "2"), how);
    assertFalse(files.getOrDefault(true, List.of()).isEmpty(), fault);
    assertFalse(files.getOrDefault(false, List.of()).isEmpty(), fault);
  }

  @Test
  void strikesFilesWithFaults() {
    int all = simulator.shelf().files(CAMPAIGN, LocalDate.of(2026, 9, 15)).size();
    strikesSome(
        "growing-file", file -> file.name().matches(".*wav[.]tmp[0-9]+") && file.size() < 20_000);
    assertTrue(
        struck("name-shape", Map.of("shape", "D"), file -> file.name().startsWith("recording."))
            .getOrDefault(false, List.of())
            .isEmpty());
    strikesSome(
        "empty-agent",
        file -> file.name().contains(" by  @ ") && file.name().endsWith("M_After Hours Menu.wav"));
    strikesSome("unavailable-number", file -> file.name().contains("-Unavailable by "));
    strikesSome(
        "non-ascii",
        file ->
            file.name().contains("zoë.núñez@cic.example")
                && file.name().endsWith("_Menú Principal.wav"));
    strikesSome("unparseable-name", file -> file.name().matches("REC_[0-9a-f]{20}.wav"));
    strikesSome("zero-byte", file -> file.size() == 0);
    strikesSome("one-second", file -> file.size() == 60 + 25 * 65 + 1);
    strikesSome("corrupt-audio", file -> file.recording().isEmpty());
    strikesSome(
        "orphan-file",
        file -> file.name().contains("-399") && file.name().contains("-2025550147 "));
    assertTrue(
        struck("missing-file", Map.of("every", "2"), file -> true)
                .getOrDefault(true, List.of())
                .size()
            < all * 0.8);
    assertTrue(
        struck("several-files", Map.of("files", "4"), file -> true)
                .getOrDefault(true, List.of())
                .size()
            >= all * 3);
    assertTrue(
        struck("late-file", Map.of("minutes", "14400"), file -> true)
            .getOrDefault(true, List.of())
            .isEmpty());
    assertTrue(
        struck("other-zone-folder", Map.of("zone", "Asia/Tokyo"), file -> true)
                .getOrDefault(true, List.of())
                .size()
            < all);
    assertEquals(all, simulator.shelf().files(CAMPAIGN, LocalDate.of(2026, 9, 15)).size());
  }

  @Test
  void earlyFilesComeBeforeTheirRow() {
    PhoneCall call =
        world.calls("northside-plumbing", LocalDate.of(2026, 9, 16)).stream()
            .filter(one ->
                one.recorded()
                    && CAMPAIGN.equals(one.campaign())
                    && one.end().isAfter(clock.instant()))
            .findFirst()
            .orElseThrow();
    clock.set(call.end().plusSeconds(1).toString());
    assertTrue(ofCall(call).isEmpty());
    simulator.faults().set("early-file", true, Map.of());
    assertFalse(ofCall(call).isEmpty());
    assertTrue(
        simulator.truth().call(call.callId(), call.start(), call.start().plusSeconds(1)).isEmpty());
  }

  @Test
  void cutsTheLine() throws IOException {
    simulator.faults().set("connection-reset", true, Map.of("times", "1", "bytes", "500"));
    try (SftpWire wire = new SftpWire(simulator)) {
      String file = FOLDER + "/" + wire.names(FOLDER).getFirst();
      assertThrows(IOException.class, () -> wire.read(file));
    }
    try (SftpWire wire = new SftpWire(simulator)) {
      assertTrue(wire.read(FOLDER + "/" + wire.names(FOLDER).getFirst()).length > 500);
    }
  }

  @Test
  void refusesEverybodyWhenTold() {
    simulator.faults().set("auth-refused", true, Map.of());
    assertThrows(IOException.class, () -> new SftpWire(simulator).close());
    simulator.faults().set("auth-refused", false, Map.of());
    simulator.faults().set("shelf-down", true, Map.of());
    assertThrows(IOException.class, () -> new SftpWire(simulator).close());
  }
}
