/**
 * Kept reports: {@code calls/<yyyy>/<mm>/<dd>/<read at>_<from>_<to>.csv.gz}, UTC throughout, so
 * that the order of keys is the order of reading and a key says all there is to know.
 */
@NullMarked
package ai.cicops.portal.five9.s3;

import org.jspecify.annotations.NullMarked;
