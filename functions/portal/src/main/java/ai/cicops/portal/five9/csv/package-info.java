/** Reports as RFC 4180 text: columns by header name, values in all spellings that were seen. */
@NullMarked
package ai.cicops.portal.five9.csv;

import org.jspecify.annotations.NullMarked;
