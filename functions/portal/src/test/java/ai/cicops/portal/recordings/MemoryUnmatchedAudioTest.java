package ai.cicops.portal.recordings;

class MemoryUnmatchedAudioTest extends UnmatchedAudioContract {
  @Override
  protected UnmatchedAudio unmatched() {
    return new MemoryUnmatchedAudio();
  }
}
