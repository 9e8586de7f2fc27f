/**
 * What was counted, in the table {@code Portal}:
 *
 * <pre>{@code
 * pk counted   sk <UTC day>   all campaigns of the day; conditional on its revision
 * pk counted   sk cursor      the day before which older ones are counted next
 * }</pre>
 *
 * One query reads a period. A day is rewritten only when something of it changed.
 */
@NullMarked
package ai.cicops.portal.completeness.dynamodb;

import org.jspecify.annotations.NullMarked;
