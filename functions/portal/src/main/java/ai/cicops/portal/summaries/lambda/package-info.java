/** Summaries over HTTP, the links that stop them, and the hourly run that sends them. */
@NullMarked
package ai.cicops.portal.summaries.lambda;

import org.jspecify.annotations.NullMarked;
