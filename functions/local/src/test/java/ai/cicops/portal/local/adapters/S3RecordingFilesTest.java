package ai.cicops.portal.local.adapters;

import ai.cicops.portal.platform.s3.S3;
import ai.cicops.portal.recordings.RecordingFiles;
import ai.cicops.portal.recordings.RecordingFilesContract;
import ai.cicops.portal.recordings.s3.S3RecordingFiles;

class S3RecordingFilesTest extends RecordingFilesContract {
  @Override
  protected RecordingFiles files() {
    var surroundings = Account.emptied().surroundings();
    return new S3RecordingFiles(new S3(surroundings), surroundings);
  }
}
