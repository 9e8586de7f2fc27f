/**
 * Calls as files: asked for on a list, written in the background, fetched by a link of minutes.
 *
 * <p>A file has the calls that the list of the same question shows to the same person, as far as
 * they may export. It grows by whole days, newest first; each step is kept before the next begins,
 * upon the version that was read, so that a worker that is killed is taken over where it was, and
 * of two at once one stops. Its key in the store is made of the export and its run: there is never
 * a second file.
 *
 * <p>Access patterns: one export · those of who asked, and those of a company, newest first.
 */
@NullMarked
package ai.cicops.portal.exports;

import org.jspecify.annotations.NullMarked;
