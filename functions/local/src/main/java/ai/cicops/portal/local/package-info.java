/**
 * The whole product on one machine: reads {@code template.yaml}, starts everything it names in one
 * process, and keeps it running. Never shipped.
 */
@NullMarked
package ai.cicops.portal.local;

import org.jspecify.annotations.NullMarked;
