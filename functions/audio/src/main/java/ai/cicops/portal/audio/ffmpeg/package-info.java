/**
 * FFmpeg's libraries, in this process: the command-line program of the same build needs libraries
 * of desktops. Only WAV and MP3 are opened, and only files, whatever a file claims to be.
 */
@NullMarked
package ai.cicops.portal.audio.ffmpeg;

import org.jspecify.annotations.NullMarked;
