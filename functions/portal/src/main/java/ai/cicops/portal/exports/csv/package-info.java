/** Files of comma-separated values, by RFC 4180. */
@NullMarked
package ai.cicops.portal.exports.csv;

import org.jspecify.annotations.NullMarked;
