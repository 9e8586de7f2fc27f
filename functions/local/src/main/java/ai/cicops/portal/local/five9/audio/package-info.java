/**
 * Recordings as the phone platform makes them: GSM 6.10 in WAVE files, put together from staged
 * dialogues, block by block, without decoding.
 */
@NullMarked
package ai.cicops.portal.local.five9.audio;

import org.jspecify.annotations.NullMarked;
