package ai.cicops.portal.audio;

import ai.cicops.portal.calls.Calls;
import ai.cicops.portal.directory.Companies;
import ai.cicops.portal.recordings.RecordingFiles;
import ai.cicops.portal.recordings.UnmatchedAudio;
import ai.cicops.portal.recordings.YoungFiles;

/** What the portal keeps that a round reads and writes. */
public record AudioStores(
    Companies companies,
    Calls calls,
    UnmatchedAudio unmatched,
    YoungFiles young,
    RecordingFiles files) {}
