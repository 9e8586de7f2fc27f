/**
 * Lists as people want to find them again: filters, order and columns under a name.
 *
 * <p>Access patterns: all views of one shelf (a person's own, the staff's, or a company's) for one
 * list, in one query · one of them.
 */
@NullMarked
package ai.cicops.portal.views;

import org.jspecify.annotations.NullMarked;
