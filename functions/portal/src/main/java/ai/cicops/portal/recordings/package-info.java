/**
 * Audio of calls: what Five9 says exists, what has come, and the short-lived link that plays it.
 */
@NullMarked
package ai.cicops.portal.recordings;

import org.jspecify.annotations.NullMarked;
