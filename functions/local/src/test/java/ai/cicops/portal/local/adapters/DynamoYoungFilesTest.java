package ai.cicops.portal.local.adapters;

import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.recordings.YoungFiles;
import ai.cicops.portal.recordings.YoungFilesContract;
import ai.cicops.portal.recordings.dynamodb.DynamoYoungFiles;

class DynamoYoungFilesTest extends YoungFilesContract {
  @Override
  protected YoungFiles young() {
    var surroundings = Account.emptied().surroundings();
    return new DynamoYoungFiles(new Dynamo(surroundings), surroundings);
  }
}
