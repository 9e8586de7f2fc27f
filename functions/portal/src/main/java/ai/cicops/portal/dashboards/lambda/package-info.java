/** Dashboards over HTTP. */
@NullMarked
package ai.cicops.portal.dashboards.lambda;

import org.jspecify.annotations.NullMarked;
