/** Audio and waveforms in the bucket of recordings, and links to them. */
@NullMarked
package ai.cicops.portal.recordings.s3;

import org.jspecify.annotations.NullMarked;
