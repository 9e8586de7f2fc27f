/**
 * S3 as the features' adapters use it: one lazy client, a key that is taken as a value, outages as
 * {@link ai.cicops.portal.platform.Unavailable}, links that work for a short while.
 */
@NullMarked
package ai.cicops.portal.platform.s3;

import org.jspecify.annotations.NullMarked;
