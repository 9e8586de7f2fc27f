package ai.cicops.portal.local.template;

import java.util.List;

/**
 * A rule of a bus.
 *
 * @param pattern JSON
 */
public record Rule(String logicalId, String bus, String pattern, List<String> targetArns) {}
