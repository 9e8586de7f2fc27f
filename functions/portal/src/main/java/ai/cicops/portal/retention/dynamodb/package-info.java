/** What purges came to, in the table {@code Portal}. */
@NullMarked
package ai.cicops.portal.retention.dynamodb;

import org.jspecify.annotations.NullMarked;
