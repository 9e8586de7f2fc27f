package ai.cicops.portal.local.aws;

import java.time.Instant;

/** A message of a queue as a consumer gets it. */
public record Message(String id, String body, Instant sentAt, int receives) {}
