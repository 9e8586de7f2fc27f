/**
 * The table {@code Audit}: {@code <subject>} / {@code <ISO instant>#<id>}, put once. Functions hold
 * {@code PutItem} and {@code Query} on it and nothing else.
 */
@NullMarked
package ai.cicops.portal.audit.dynamodb;

import org.jspecify.annotations.NullMarked;
