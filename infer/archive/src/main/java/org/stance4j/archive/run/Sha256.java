package org.stance4j.archive.run;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 (FIPS 180-4) of what was given so far, which may be more than once asked for. */
public final class Sha256 {

  private final MessageDigest digest;

  Sha256() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JVM has SHA-256", e);
    }
  }

  /** The digest of a whole file, in hexadecimal. */
  public static String of(Path file) throws IOException {
    Sha256 digest = new Sha256();
    digest.update(file, Long.MAX_VALUE);
    return digest.hex();
  }

  void update(byte[] bytes, int from, int length) {
    digest.update(bytes, from, length);
  }

  /** Takes up to {@code limit} bytes of a file; gives how many there were. */
  long update(Path file, long limit) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long taken = 0;
    try (InputStream in = Files.newInputStream(file)) {
      while (taken < limit) {
        int read = in.read(buffer, 0, (int) Math.min(buffer.length, limit - taken));
        if (read < 0) {
          break;
        }
        digest.update(buffer, 0, read);
        taken += read;
      }
    }
    return taken;
  }

  String hex() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("the JDK's SHA-256 can be copied", e);
    }
  }
}
