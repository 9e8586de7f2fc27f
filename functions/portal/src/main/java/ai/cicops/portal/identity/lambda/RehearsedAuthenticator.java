package ai.cicops.portal.identity.lambda;

import static java.nio.charset.StandardCharsets.UTF_8;

import ai.cicops.portal.platform.Sha256;
import ai.cicops.portal.platform.lambda.EventTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.random.RandomGenerator;

/** A browser with an authenticator of one key, which does what WebAuthn asks of both. */
final class RehearsedAuthenticator {
  private static final int USER_PRESENT = 0x01;
  private static final int USER_VERIFIED = 0x04;
  private static final int KEY_INCLUDED = 0x40;
  private static final int COORDINATE = 32;
  private static final HexFormat HEX = HexFormat.of();

  private final KeyPair keys;
  private final byte[] id;
  private String handle = "";

  RehearsedAuthenticator(RandomGenerator random) {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      this.keys = generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
    this.id = new byte[COORDINATE];
    random.nextBytes(id);
  }

  /**
   * What it was asked, and how it answers.
   *
   * @param challenge base64url, as browsers hand it on
   * @param count of signatures
   */
  record Ceremony(
      String challenge, String rpId, String handle, String origin, boolean verified, int count) {
    /**
     * @param options of the portal's answer
     */
    static Ceremony of(String options, String origin) {
      try {
        var asked = EventTree.read(options);
        var rp = asked.at("rpId").text();
        return new Ceremony(
            asked.at("challenge").text(),
            rp.isEmpty() ? asked.at("rp", "id").text() : rp,
            asked.at("user", "id").text(),
            origin,
            true,
            0);
      } catch (IOException malformed) {
        throw new UncheckedIOException(malformed);
      }
    }

    Ceremony challenge(String another) {
      return new Ceremony(another, rpId, handle, origin, verified, count);
    }

    Ceremony origin(String another) {
      return new Ceremony(challenge, rpId, handle, another, verified, count);
    }

    Ceremony rpId(String another) {
      return new Ceremony(challenge, another, handle, origin, verified, count);
    }

    Ceremony unverified() {
      return new Ceremony(challenge, rpId, handle, origin, false, count);
    }

    Ceremony count(int another) {
      return new Ceremony(challenge, rpId, handle, origin, verified, another);
    }

    private byte[] clientData(String type) {
      return "{\"type\":\"webauthn.%s\",\"challenge\":\"%s\",\"origin\":\"%s\",\"crossOrigin\":false}"
          .formatted(type, challenge, origin)
          .getBytes(UTF_8);
    }

    private byte[] authenticatorData(int flags, byte[] key) {
      return ByteBuffer.allocate(37 + key.length)
          .put(Sha256.of(rpId))
          .put((byte) (flags | USER_PRESENT | (verified ? USER_VERIFIED : 0)))
          .putInt(count)
          .put(key)
          .array();
    }
  }

  /** The JSON of the credential that was made. */
  String create(Ceremony asked) {
    handle = asked.handle();
    var data = asked.authenticatorData(KEY_INCLUDED, keyData());
    var attestation =
        bytes("a363666d74646e6f6e656761747453746d74a068617574684461746158")
            .put((byte) data.length)
            .put(data);
    return credential(
        "\"clientDataJSON\":\"%s\",\"attestationObject\":\"%s\",\"transports\":[\"internal\"]"
            .formatted(text(asked.clientData("create")), text(written(attestation))));
  }

  /** AAGUID, credential id, and the key as COSE has it: ES256 over P-256. */
  private byte[] keyData() {
    var point = ((ECPublicKey) keys.getPublic()).getW();
    return written(
        ByteBuffer.allocate(200)
            .put(new byte[16])
            .putShort((short) id.length)
            .put(id)
            .put(HEX.parseHex("a5010203262001215820"))
            .put(coordinate(point.getAffineX()))
            .put(HEX.parseHex("225820"))
            .put(coordinate(point.getAffineY())));
  }

  private static byte[] coordinate(BigInteger number) {
    var bytes = number.toByteArray();
    var padded = new byte[COORDINATE];
    int kept = Math.min(bytes.length, COORDINATE);
    System.arraycopy(bytes, bytes.length - kept, padded, COORDINATE - kept, kept);
    return padded;
  }

  /** The JSON of the proof that one has the key. */
  String get(Ceremony asked) {
    var client = asked.clientData("get");
    var data = asked.authenticatorData(0, new byte[0]);
    return credential(
        "\"clientDataJSON\":\"%s\",\"authenticatorData\":\"%s\",\"signature\":\"%s\",\"userHandle\":\"%s\""
            .formatted(text(client), text(data), text(signature(data, client)), handle));
  }

  private byte[] signature(byte[] data, byte[] client) {
    try {
      var signing = Signature.getInstance("SHA256withECDSA");
      signing.initSign(keys.getPrivate());
      signing.update(data);
      signing.update(MessageDigest.getInstance("SHA-256").digest(client));
      return signing.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private String credential(String response) {
    return "{\"id\":\"%1$s\",\"rawId\":\"%1$s\",\"type\":\"public-key\",\"authenticatorAttachment\":\"platform\",\"clientExtensionResults\":{},\"response\":{%2$s}}"
        .formatted(text(id), response);
  }

  private static ByteBuffer bytes(String hex) {
    return ByteBuffer.allocate(300).put(HEX.parseHex(hex));
  }

  private static byte[] written(ByteBuffer buffer) {
    var bytes = new byte[buffer.position()];
    buffer.flip().get(bytes);
    return bytes;
  }

  private static String text(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
