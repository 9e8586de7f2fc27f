/**
 * What no compiler and no linter holds: the architecture, the rules of the template, and that the
 * README's map is true.
 */
@NullMarked
package ai.cicops.portal.local.walls;

import org.jspecify.annotations.NullMarked;
