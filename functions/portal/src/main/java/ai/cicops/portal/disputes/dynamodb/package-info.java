/**
 * Disputes in the table {@code Portal}: all of a call and their entries under the call's key, and a
 * line each under their company. The index {@code byName} lists them by their state.
 */
@NullMarked
package ai.cicops.portal.disputes.dynamodb;

import org.jspecify.annotations.NullMarked;
