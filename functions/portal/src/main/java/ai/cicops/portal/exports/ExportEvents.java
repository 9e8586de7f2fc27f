package ai.cicops.portal.exports;

import ai.cicops.portal.platform.OutboxEvent;
import java.time.Instant;
import java.util.Map;

/** What others hear of exports: that one must be written, gone on with, or has ended. */
public final class ExportEvents {
  public static final String ASKED = "ExportAsked";
  public static final String GOES_ON = "ExportGoesOn";
  public static final String READY = "ExportReady";
  public static final String FAILED = "ExportFailed";
  private static final String SOURCE = "portal.exports";

  private ExportEvents() {}

  /**
   * @param once tells the events of one run apart
   */
  static OutboxEvent of(Export export, String detailType, String once, Instant now) {
    return new OutboxEvent(
        "export-" + export.id() + "-" + export.run() + once,
        now,
        SOURCE,
        detailType,
        Map.of("exportId", export.id().value()));
  }
}
