package ai.cicops.portal.recordings;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the path of an audio file says about its call.
 *
 * @param campaign as the folder or the name spells it, null when neither does
 * @param agent login or name, null without one
 * @param start wall clock of the export zone, null when the name has no time of day
 * @param callId Five9's id of the call, null when the name has none
 * @param sessionId Five9's session id, null when the name has none
 */
public record RecordingName(
    @Nullable String campaign,
    CustomerNumber customer,
    @Nullable String agent,
    @Nullable LocalDateTime start,
    @Nullable String callId,
    @Nullable String sessionId) {}
