/**
 * The directory at the edge: one function lists companies, another shows and changes what is kept.
 * Who may is decided here, by the person's rights.
 */
@NullMarked
package ai.cicops.portal.directory.lambda;

import org.jspecify.annotations.NullMarked;
