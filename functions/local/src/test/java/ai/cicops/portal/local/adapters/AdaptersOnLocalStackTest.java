package ai.cicops.portal.local.adapters;

import ai.cicops.portal.local.calls.DynamoDayChunksTest;
import ai.cicops.portal.local.five9.SyncStoresTest;
import ai.cicops.portal.local.localstack.StoresStack;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.io.TempDir;

/** Every adapter's tests once more, against LocalStack. */
class AdaptersOnLocalStackTest {
  @BeforeAll
  static void lend() {
    Account.lend(StoresStack.account());
  }

  @AfterAll
  static void takeBack() {
    Account.lend(null);
  }

  @Nested
  class Annotations extends DynamoAnnotationsTest {}

  @Nested
  class Attempts extends DynamoAttemptsTest {}

  @Nested
  class AuditLog extends DynamoAuditLogTest {}

  @Nested
  class Companies extends DynamoCompaniesTest {}

  @Nested
  class Exports extends DynamoExportsTest {}

  @Nested
  class ExportFiles extends S3ExportFilesTest {}

  @Nested
  class InboundNumbers extends DynamoInboundNumbersTest {}

  @Nested
  class Invitations extends DynamoInvitationsTest {}

  @Nested
  class Mails extends DynamoMailsTest {}

  @Nested
  class Merges extends DynamoMergesTest {}

  @Nested
  class Organizations extends DynamoOrganizationsTest {}

  @Nested
  class Passkeys extends DynamoPasskeysTest {}

  @Nested
  class People extends DynamoPeopleTest {}

  @Nested
  class Sessions extends DynamoSessionsTest {}

  @Nested
  class Teams extends DynamoTeamsTest {}

  @Nested
  class UnmatchedAudio extends DynamoUnmatchedAudioTest {}

  @Nested
  class YoungFiles extends DynamoYoungFilesTest {}

  @Nested
  class RecordingFiles extends S3RecordingFilesTest {}

  @Nested
  class RecordingLinks extends S3RecordingLinksTest {
    RecordingLinks(@TempDir Path folder) throws IOException {
      super(folder);
    }
  }

  @Nested
  class DayChunks extends DynamoDayChunksTest {}

  @Nested
  class SyncStores extends SyncStoresTest {}
}
