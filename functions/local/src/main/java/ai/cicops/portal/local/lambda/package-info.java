/**
 * Lambda on one machine: a handler is made once, called through its entry with the JSON that AWS
 * sends, in parallel up to a bound, and given up after its time-out.
 */
@NullMarked
package ai.cicops.portal.local.lambda;

import org.jspecify.annotations.NullMarked;
