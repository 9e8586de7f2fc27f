package ai.cicops.portal.local.five9.audio;

import ai.cicops.portal.local.five9.calls.Scatter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The staged dialogues, by the file they lie in. */
enum Dialogue {
  BOOKED_WATER_HEATER,
  EMERGENCY_BURST_PIPE,
  PRICE_SHOPPER_AC,
  RESCHEDULE_SPANISH,
  SOLICITOR,
  WRONG_NUMBER;

  private static final Map<Dialogue, byte[]> LOADED = new ConcurrentHashMap<>();

  /** The one that fits how the call ended; where none does, any, but the same for the same call. */
  static Dialogue fitting(String disposition, String callId) {
    return switch (disposition) {
      case "Booked - Emergency" -> EMERGENCY_BURST_PIPE;
      case "Booked - New Customer", "Booked - Existing Customer", "Estimate Scheduled" ->
          BOOKED_WATER_HEATER;
      case "Price Shopper", "Callback Requested", "Out of Service Area", "Service Not Offered" ->
          PRICE_SHOPPER_AC;
      case "Reschedule", "Cancellation", "Confirm Appointment / ETA" -> RESCHEDULE_SPANISH;
      case "Solicitor / Spam", "Vendor / Job Applicant" -> SOLICITOR;
      case "Wrong Number", "Dead Air / Hang Up", "Caller Disconnected" -> WRONG_NUMBER;
      default -> any(callId);
    };
  }

  static Dialogue any(String key) {
    return values()[Scatter.below("dialogue " + key, values().length)];
  }

  /** Blocks of sound. */
  byte[] sound() {
    return LOADED.computeIfAbsent(this, Dialogue::load);
  }

  private byte[] load() {
    String name = name().toLowerCase(Locale.ROOT).replace('_', '-') + ".wav";
    try (InputStream file = Dialogue.class.getResourceAsStream(name)) {
      if (file == null) {
        throw new IllegalStateException("no resource " + name);
      }
      return GsmWave.sound(file.readAllBytes());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
