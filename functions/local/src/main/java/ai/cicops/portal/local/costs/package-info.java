/**
 * What a stage costs a month, by its companies and calls: a calculation from what was measured of
 * the functions and from Amazon's list prices. Free tiers and discounts are left out.
 */
@NullMarked
package ai.cicops.portal.local.costs;

import org.jspecify.annotations.NullMarked;
