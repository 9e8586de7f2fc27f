/**
 * ALTCHA's first protocol, which the widget of the web app speaks: find the number whose SHA-256
 * with the salt is the challenge. Nothing is kept of a challenge that was given out: its signature
 * tells that it is ours, its salt when it ends.
 */
@NullMarked
package ai.cicops.portal.identity.altcha;

import org.jspecify.annotations.NullMarked;
