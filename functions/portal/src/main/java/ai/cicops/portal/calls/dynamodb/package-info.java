/** Calls in DynamoDB. */
@NullMarked
package ai.cicops.portal.calls.dynamodb;

import org.jspecify.annotations.NullMarked;
