package ai.cicops.portal.local.iam;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.cicops.portal.local.five9.SimulatorSettings;
import ai.cicops.portal.local.five9.sftp.NameShape;
import ai.cicops.portal.local.five9.sftp.ShelfSettings;
import ai.cicops.portal.local.template.Template;
import ai.cicops.portal.local.whole.QuietDay;
import ai.cicops.portal.local.whole.WholePortal;
import ai.cicops.portal.platform.MovableClock;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * The functions' policies hold all that two days of the whole product need, and nothing besides but
 * what is said here.
 */
class LeastPrivilegeTest {
  /** What a policy allows and these days do not need, with the reason. */
  private static final Map<String, String> REASONS =
      Map.of(
          "MoveAudioFunction s3:GetObject recordings-bucket/unmatched/*",
          "a file's name may be understood later, by another RECORDINGS_NAME_PATTERN",
          "MoveAudioFunction s3:ListBucket recordings-bucket",
          "tells an original that somebody deleted from one that is forbidden",
          "PurgeRecordingsFunction dynamodb:DeleteItem calls-table",
          "a day that no sync has folded is folded when it is written",
          "PurgeRecordingsFunction s3:DeleteObject recordings-bucket/unmatched/*",
          "a file whose name was understood later may be of a call whose audio was removed");

  @Test
  void functionsMayWhatTheyNeedAndNoMore() {
    var shelf = ShelfSettings.standard().withShape(NameShape.A);
    try (var portal =
        new WholePortal(
            new MovableClock(QuietDay.MORNING),
            QuietDay.world(),
            SimulatorSettings.forTests().withShelf(shelf),
            Map.of())) {
      new TwoDays(portal).pass();

      var refused = new TreeSet<String>();
      var unused = new TreeSet<String>();
      for (var function : Template.ofProject().functions()) {
        var role = portal.functions.role(function.logicalId());
        refused.addAll(role.refusals());
        for (var grant : role.unused()) {
          var resource = grant.resource().replaceFirst(".*:(table/)?", "");
          var key = grant.leadingKey().equals("*") ? "" : " " + grant.leadingKey();
          unused.add(function.logicalId() + " " + grant.action() + " " + resource + key);
        }
      }
      assertEquals(new TreeSet<>(), refused);
      assertEquals(String.join("\n", new TreeSet<>(REASONS.keySet())), String.join("\n", unused));
    }
  }
}
