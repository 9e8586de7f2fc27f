/**
 * Speed and cost, measured: {@code mvn -Pbench}, one class a part. What is deterministic has its
 * budget in the tests, too; times are told here alone, for machines differ.
 */
@NullMarked
package ai.cicops.portal.bench;

import org.jspecify.annotations.NullMarked;
