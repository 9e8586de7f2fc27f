package ai.cicops.portal.local.localstack;

import ai.cicops.portal.local.adapters.Account;
import java.util.List;
import java.util.Map;

/** Tables and buckets of the template alone, which no function watches: for tests of adapters. */
public final class StoresStack {
  private StoresStack() {}

  public static Account account() {
    var here = LocalStack.here();
    var stack =
        here.deploy(
            List.of("stores", "--only", "AWS::DynamoDB::Table", "--only", "AWS::S3::Bucket"));
    var environment =
        Map.of(
            "TABLE_PORTAL", stack.id("PortalTable"),
            "TABLE_CALLS", stack.id("CallsTable"),
            "TABLE_AUDIT", stack.id("AuditTable"),
            "BUCKET_RECORDINGS", stack.id("RecordingsBucket"),
            "BUCKET_REPORTS", stack.id("ReportsBucket"),
            "BUCKET_EXPORTS", stack.id("ExportsBucket"));
    return Stores.in(here.address(), environment).account();
  }
}
