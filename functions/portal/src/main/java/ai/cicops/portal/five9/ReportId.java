package ai.cicops.portal.five9;

/** Five9's token for a report that was asked for: opaque, trimmed, never parsed. */
public record ReportId(String value) {}
