/**
 * Summaries in the table {@code Portal}: {@code summaries-of#<user>} / {@code summary#<id>}. In the
 * index {@code byName} they stand under {@code summaries} by {@code <due at>#<user>#<id>}.
 */
@NullMarked
package ai.cicops.portal.summaries.dynamodb;

import org.jspecify.annotations.NullMarked;
