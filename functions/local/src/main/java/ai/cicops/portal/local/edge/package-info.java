/**
 * What stands in front of the functions: CloudFront's behaviours and headers and the HTTP API's
 * routes, as the template says, and the web app's files. The local controls under {@code /_local/}
 * are the only addresses that the deployed portal does not have.
 */
@NullMarked
package ai.cicops.portal.local.edge;

import org.jspecify.annotations.NullMarked;
