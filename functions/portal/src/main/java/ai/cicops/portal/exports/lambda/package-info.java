/** Exports over HTTP, and the worker behind their queue. */
@NullMarked
package ai.cicops.portal.exports.lambda;

import org.jspecify.annotations.NullMarked;
