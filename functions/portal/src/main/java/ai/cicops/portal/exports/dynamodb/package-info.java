/** Exports as items of the table {@code Portal}. */
@NullMarked
package ai.cicops.portal.exports.dynamodb;

import org.jspecify.annotations.NullMarked;
