package ai.cicops.portal.local.template;

import java.time.Duration;

/**
 * A queue with its way to the dead letters.
 *
 * @param deadLetterArn empty when messages are tried for ever
 */
public record Queue(
    String logicalId,
    String name,
    String arn,
    String url,
    Duration visibility,
    String deadLetterArn,
    int attempts) {}
