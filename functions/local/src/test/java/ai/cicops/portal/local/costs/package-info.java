/**
 * What the product costs in requests and in DynamoDB's units, counted on the wire: budgets here,
 * and the same measurements as tables in {@code functions/bench}.
 */
@NullMarked
package ai.cicops.portal.local.costs;

import org.jspecify.annotations.NullMarked;
