/**
 * S3 as the features' adapters use it: one lazy client, objects that are written once, outages as
 * {@link ai.cicops.portal.platform.Unavailable}, links that work for a short while.
 */
@NullMarked
package ai.cicops.portal.platform.s3;

import org.jspecify.annotations.NullMarked;
