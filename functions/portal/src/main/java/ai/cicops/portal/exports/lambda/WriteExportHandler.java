package ai.cicops.portal.exports.lambda;

import ai.cicops.portal.calls.lambda.QuestionWiring;
import ai.cicops.portal.exports.ExportId;
import ai.cicops.portal.exports.WriteExport;
import ai.cicops.portal.exports.csv.CsvSheet;
import ai.cicops.portal.exports.dynamodb.DynamoExports;
import ai.cicops.portal.exports.s3.S3ExportFiles;
import ai.cicops.portal.identity.dynamodb.DynamoPeople;
import ai.cicops.portal.platform.Surroundings;
import ai.cicops.portal.platform.dynamodb.Dynamo;
import ai.cicops.portal.platform.lambda.QueueFunction;
import ai.cicops.portal.platform.s3.S3;
import com.amazonaws.services.lambda.runtime.Context;
import java.util.Map;

/** Writes the file of an export, as far as the invocation's time goes. */
public final class WriteExportHandler extends QueueFunction {
  /** Enough for one more week of calls, a part and a step. */
  private static final int MILLIS_TO_HAND_OVER = 30_000;

  private final WriteExport writeExport;

  public WriteExportHandler() {
    this(Surroundings.ofProcess());
  }

  public WriteExportHandler(Surroundings surroundings) {
    var dynamo = new Dynamo(surroundings);
    this(
        surroundings,
        new WriteExport(
            new DynamoExports(dynamo, surroundings),
            new S3ExportFiles(new S3(surroundings), surroundings),
            CsvSheet::new,
            QuestionWiring.of(surroundings, dynamo).selectCalls(),
            new DynamoPeople(dynamo, surroundings),
            surroundings.clock()));
  }

  WriteExportHandler(Surroundings surroundings, WriteExport writeExport) {
    super(surroundings);
    this.writeExport = writeExport;
  }

  @Override
  protected void handle(String detailType, Map<String, String> detail, Context context) {
    writeExport.write(
        new ExportId(required(detail, "exportId")),
        () -> context.getRemainingTimeInMillis() > MILLIS_TO_HAND_OVER);
  }
}
