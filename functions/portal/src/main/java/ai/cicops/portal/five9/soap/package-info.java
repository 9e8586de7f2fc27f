/**
 * Five9's Configuration Web Service: four envelopes written by hand over the JDK's HTTP client, the
 * answers read as a stream. Status before body, faults by the local name of their detail, never by
 * their text.
 */
@NullMarked
package ai.cicops.portal.five9.soap;

import org.jspecify.annotations.NullMarked;
