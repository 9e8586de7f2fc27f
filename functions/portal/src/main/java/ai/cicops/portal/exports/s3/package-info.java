/** Exported files in their bucket. */
@NullMarked
package ai.cicops.portal.exports.s3;

import org.jspecify.annotations.NullMarked;
