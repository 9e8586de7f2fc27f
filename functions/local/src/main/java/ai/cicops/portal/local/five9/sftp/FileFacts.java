package ai.cicops.portal.local.five9.sftp;

import ai.cicops.portal.local.five9.calls.Scatter;
import java.time.LocalDateTime;

/**
 * What a file's name may tell.
 *
 * @param number the customer's, or Unavailable
 * @param agent login, empty for legs without an agent
 * @param module IVR module, empty for most
 * @param start of the recording, on the clock of the export
 * @param recordingId fifteen digits, different for each file
 */
record FileFacts(
    String callId,
    String recordingId,
    String campaign,
    String number,
    String agent,
    String module,
    LocalDateTime start) {

  String hex() {
    return "%016x%016x".formatted(Scatter.of("a" + recordingId), Scatter.of("b" + recordingId));
  }

  /** Fifteen digits that are no call id. */
  String trailing() {
    return "7000%011d".formatted(Scatter.below(recordingId, Integer.MAX_VALUE));
  }

  FileFacts withAgent(String other, String inModule) {
    return new FileFacts(callId, recordingId, campaign, number, other, inModule, start);
  }

  FileFacts withNumber(String other) {
    return new FileFacts(callId, recordingId, campaign, other, agent, module, start);
  }

  FileFacts withIds(String otherCall, String otherRecording) {
    return new FileFacts(otherCall, otherRecording, campaign, number, agent, module, start);
  }

  FileFacts withStart(LocalDateTime other) {
    return new FileFacts(callId, recordingId, campaign, number, agent, module, other);
  }
}
