package ai.cicops.portal.recordings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingNamesTest {
  private static final CampaignNames CAMPAIGNS =
      new CampaignNames(
          List.of(
              "Acme Air - Main",
              "ACME AIR - MAIN",
              "24 Seven Drains",
              "Plumbing/Heating: Nord",
              "Niños & Söhne",
              "Stand by Plumbing",
              "North_Side"));
  private static final RecordingNames NAMES = new RecordingNames(null);

  // path | campaign | number (- withheld) | agent | start | call id
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Acme Air - Main/8_21_2026/6125550123 by dana@cic.example @ 9_00_12 AM.wav | Acme Air - Main | 6125550123 | dana@cic.example | 2026-08-21T09:00:12 |
          ACME AIR - MAIN/08_21_2026/6125550123 by dana @ 09_00_12 PM.WAV | ACME AIR - MAIN | 6125550123 | dana | 2026-08-21T21:00:12 |
          Acme Air - Main/8_21_2026/6125550123 by  @ 12_00_01 AM.wav | Acme Air - Main | 6125550123 | | 2026-08-21T00:00:01 |
          Acme Air - Main/8_21_2026/6125550123 by  @ 12_00_01 PM_Main Menu.wav | Acme Air - Main | 6125550123 | | 2026-08-21T12:00:01 |
          Acme Air - Main/8_21_2026/6125550123 by  @ 1_00_01 PM_Read by Bot @ Night.wav | Acme Air - Main | 6125550123 | | 2026-08-21T13:00:01 |
          Acme Air - Main/8_21_2026/Unavailable by dana @ 9_00_12 AM.wav | Acme Air - Main | - | dana | 2026-08-21T09:00:12 |
          Niños & Söhne/8_21_2026/16125550123 by dana @ 9_00_12 AM.mp3 | Niños & Söhne | 6125550123 | dana | 2026-08-21T09:00:12 |
          recordings/Acme Air - Main/8_21_2026/6125550123 by dana @ 9_00_12 AM.wav | Acme Air - Main | 6125550123 | dana | 2026-08-21T09:00:12 |
          Acme Air - Main/8_22_2026/6125550123 by dana @ 9_00_12 PM0123456789abcdef0123456789abcdefdana300000010200001.wav | Acme Air - Main | 6125550123 | dana | 2026-08-22T21:00:12 |
          Acme Air - Main/8_22_2026/6125550123 by dana7 @ 9_00_12 PM_Ivr 2_a0123456789abcdef0123456789abcdefdana7300000010200001.wav | Acme Air - Main | 6125550123 | dana7 | 2026-08-22T21:00:12 |
          Acme Air - Main/8_22_2026/6125550123 by  @ 9_00_12 PM0123456789abcdef0123456789abcdef300000010200001.wav | Acme Air - Main | 6125550123 | | 2026-08-22T21:00:12 |
          Acme Air - Main/08_22_2026/300000010200001-300000010200777-6125550123 by dana @ 9_00_12 AM.wav | Acme Air - Main | 6125550123 | dana | 2026-08-22T09:00:12 | 300000010200777
          Acme Air - Main/2026-08-22/300000010200001-300000010200777-Unavailable by dana @ 9_00_12 AM.wav | Acme Air - Main | - | dana | 2026-08-22T09:00:12 | 300000010200777
          recordings/8_21_2026/6125550123Acme Air - Main by Dana Lee @ 9_00_12 PM_Main.wav | Acme Air - Main | 6125550123 | Dana Lee | 2026-08-21T21:00:12 |
          8_21_2026/6125550123Acme Air - Main by Dana Lee @ 9_00_12 PM.wav | Acme Air - Main | 6125550123 | Dana Lee | 2026-08-21T21:00:12 |
          8_21_2026/612555012324 Seven Drains by Dana Lee @ 9_00_12 PM.wav | 24 Seven Drains | 6125550123 | Dana Lee | 2026-08-21T21:00:12 |
          8_21_2026/6125550123New Campaign by Dana Lee @ 9_00_12 PM.wav | New Campaign | 6125550123 | Dana Lee | 2026-08-21T21:00:12 |
          8_21_2026/UnavailableAcme Air - Main by Dana Lee @ 9_00_12 PM.wav | Acme Air - Main | - | Dana Lee | 2026-08-21T21:00:12 |
          8_21_2026/6125550123Stand by Plumbing by Dana Lee @ 9_00_12 PM.wav | Stand by Plumbing | 6125550123 | Dana Lee | 2026-08-21T21:00:12 |
          recording.6125550123_300000010200777_dana_lee@cic.example_North_Side_8_21_2026.wav | North_Side | 6125550123 | dana_lee@cic.example | | 300000010200777
          x/recording.6125550123_300000010200777_dana@cic.example_Acme Air - Main_8_21_2026_9_0_12 AM.wav | Acme Air - Main | 6125550123 | dana@cic.example | 2026-08-21T09:00:12 | 300000010200777
          recording.Unavailable_300000010200777__Acme Air - Main_8_21_2026_9_00_12 PM.wav | Acme Air - Main | - | | 2026-08-21T21:00:12 | 300000010200777
          """)
  void readsEveryKnownShape(
      String path,
      String campaign,
      String number,
      @Nullable String agent,
      @Nullable LocalDateTime start,
      @Nullable String callId) {
    assertEquals(
        Optional.of(
            new RecordingName(
                campaign,
                number.equals("-")
                    ? new CustomerNumber.Withheld()
                    : new CustomerNumber.Known(number),
                agent,
                start,
                callId,
                null)),
        NAMES.read(path, CAMPAIGNS));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "voicemail greeting.wav",
        "Acme Air - Main/8_21_2026/6125550123 by dana @ 9_00_12 AM.wav.tmp123",
        "Acme Air - Main/8_21_2026/6125550123 by dana @ 9_00_12 AM.txt",
        "Acme Air - Main/8_21_2026/6125550123 by dana @ 13_00_12 PM.wav",
        "Acme Air - Main/8_21_2026/6125550123 by dana @ 9_60_12 AM.wav",
        "Acme Air - Main/13_21_2026/6125550123 by dana @ 9_00_12 AM.wav",
        "Acme Air - Main/2_30_2026/6125550123 by dana @ 9_00_12 AM.wav",
        "Acme Air - Main/6125550123 by dana @ 9_00_12 AM.wav",
        "Acme Air - Main/8_21_2026/6125550123-dana-090012.wav",
        "Acme Air - Main/8_21_2026/6125550123 by dana @ 9_00_12 AMjunk.wav",
        "8_21_2026/6125550123 by dana @ 9_00_12 AM.wav",
        "recording.6125550123_300000010200777_dana@cic.example_Acme_13_21_2026.wav",
        "recording.dana.wav"
      })
  void leavesWhatItDoesNotUnderstand(String path) {
    assertEquals(Optional.empty(), NAMES.read(path, CAMPAIGNS));
  }

  @Test
  void leavesAPathThatNobodyWouldWrite() {
    assertEquals(Optional.empty(), NAMES.read("x".repeat(100_000) + ".wav", CAMPAIGNS));
  }

  @Test
  void findsCampaignsBySpellingOfFoldersButNeverFoldsCase() {
    assertEquals(Set.of("Plumbing/Heating: Nord"), CAMPAIGNS.find("Plumbing_Heating_ Nord"));
    assertEquals(Set.of("ACME AIR - MAIN"), CAMPAIGNS.find("ACME AIR - MAIN"));
    assertEquals(Set.of(), CAMPAIGNS.find("acme air - main"));
    assertEquals(
        Set.of("a/b", "a:b", "a_b"),
        new CampaignNames(List.of("a/b", "a:b", "a_b", "a b")).find("a_b"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {campaign}/{date:M_d_yyyy}/{number} by {agent} @ {time:h_mm_ss a}.wav | Acme/8_21_2026/6125550123 by dana @ 9_00_12 AM.wav | Acme | 6125550123 | dana | 2026-08-21T09:00:12 | |
          {campaign}/{date:M_d_yyyy}/{number} by {agent} @ {time:h_mm_ss a}.wav | Acme/08_21_2026/6125550123 by  @ 09_00_12 pm.mp3 | Acme | 6125550123 | | 2026-08-21T21:00:12 | |
          {date:yyyyMMdd}/{time:HHmmss}_{callId}_{any} | 20260821/090012_300000010200777_x y.wav | | | | 2026-08-21T09:00:12 | 300000010200777 |
          {sessionId}.wav | 0A1B-77.wav | | | | | | 0A1B-77
          {agent}__{number}__{date:MM-dd-yyyy}__{time:HH-mm-ss}__{any}__{campaign}__{any}.wav | dana__Unavailable__08-21-2026__21-00-12__GUID__Acme Air__x__y.wav | Acme Air | - | dana | 2026-08-21T21:00:12 | |
          {campaign}/{date:d. MMM yyyy}/{callId}{any}.wav | Acme/21. Aug 2026/300000010200777.wav | Acme | | | | 300000010200777 |
          {campaign}/{date:yyyy'_'MM_dd}/{campaign}-{number}-{time:H.m.s}.wav | Acme/2026_08_21/anything-6125550123-9.0.12.wav | Acme | 6125550123 | | 2026-08-21T09:00:12 | |
          """)
  void readsATenantsOwnPattern(
      String pattern,
      String path,
      @Nullable String campaign,
      @Nullable String number,
      @Nullable String agent,
      @Nullable LocalDateTime start,
      @Nullable String callId,
      @Nullable String sessionId) {
    var names = new RecordingNames(NamePattern.of(pattern));
    assertEquals(
        Optional.of(
            new RecordingName(
                campaign,
                number == null
                    ? new CustomerNumber.Unsaid()
                    : number.equals("-")
                        ? new CustomerNumber.Withheld()
                        : new CustomerNumber.Known(number),
                agent,
                start,
                callId,
                sessionId)),
        names.read(path, CAMPAIGNS));
  }

  @Test
  void fallsBackToTheKnownShapes() {
    var names = new RecordingNames(NamePattern.of("{callId}.wav"));
    assertTrue(
        names.read("Acme/8_21_2026/6125550123 by dana @ 9_00_12 AM.wav", CAMPAIGNS).isPresent());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{campaign}.wav",
        "{campaign}/{number}/{date:M_d_yyyy}.wav",
        "{callId",
        "callId}",
        "{}",
        "{{callId}}",
        "{call id}",
        "{unknown}{callId}",
        "{callId:x}",
        "{callId}{date}",
        "{callId}{date:}",
        "{callId}{date:h_mm}",
        "{callId}{date:M_d}",
        "{callId}{time:M_d_yyyy}",
        "{callId}{time:qqqqq}",
        "{callId}{date:yyyy'}"
      })
  void refusesAMalformedPatternInASentence(String pattern) {
    var refused = assertThrows(IllegalArgumentException.class, () -> NamePattern.of(pattern));
    assertTrue(String.valueOf(refused.getMessage()).endsWith("."), refused::getMessage);
  }

  @ParameterizedTest
  @CsvSource({
    "8_21_2026,2026-08-21",
    "08_21_2026,2026-08-21",
    "8-21-2026,2026-08-21",
    "2026-08-21,2026-08-21",
    "20260821,2026-08-21",
    "2026_08_21,2026-08-21",
    "Acme,",
    "2_30_2026,",
    "8_21_26,"
  })
  void readsTheDateOfAFolder(String folder, @Nullable LocalDate date) {
    assertEquals(Optional.ofNullable(date), NAMES.folderDate(folder));
  }

  @Test
  void readsTheDateOfAFolderAsThePatternWritesIt() {
    var names = new RecordingNames(NamePattern.of("{date:d-M-yyyy}/{callId}.wav"));
    assertEquals(Optional.of(LocalDate.of(2026, 8, 1)), names.folderDate("1-8-2026"));
  }
}
