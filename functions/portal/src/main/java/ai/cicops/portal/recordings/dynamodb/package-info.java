/** Files without a call, in the table {@code Portal}. */
@NullMarked
package ai.cicops.portal.recordings.dynamodb;

import org.jspecify.annotations.NullMarked;
