package org.stance4j.archive.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.reading.ArchiveReader;

/**
 * An input as it is on the disk.
 *
 * @param kind file, folder (or pattern), or stream, of which nothing more is known
 * @param files that may hold articles, of a folder
 * @param bytes of all these files
 * @param modified when the file was changed last, ISO 8601
 * @param listing a digest of names, sizes and times of a folder's files
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record InputState(
    String kind,
    @Nullable Long files,
    @Nullable Long bytes,
    @Nullable String modified,
    @Nullable String listing) {

  static InputState of(Path input, Set<Path> passOver) throws IOException {
    if (Files.isRegularFile(input)) {
      String modified = Files.getLastModifiedTime(input).toString();
      return new InputState("file", null, Files.size(input), modified, null);
    }
    if (isStream(input)) {
      return new InputState("stream", null, null, null, null);
    }
    long files = 0;
    long bytes = 0;
    long sum = 0; // folders list their files in any order, and there may be millions of them
    Iterator<Path> all = ArchiveReader.filesOf(input, passOver);
    while (all.hasNext()) {
      Path file = all.next();
      if (Files.isRegularFile(file)) {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        files++;
        bytes += attributes.size();
        sum += digest(file + "\n" + attributes.size() + "\n" + attributes.lastModifiedTime());
      }
    }
    return new InputState("folder", files, bytes, null, HexFormat.of().toHexDigits(sum));
  }

  private static long digest(String line) {
    byte[] text = line.getBytes(UTF_8);
    Sha256 digest = new Sha256();
    digest.update(text, 0, text.length);
    return HexFormat.fromHexDigitsToLong(digest.hex(), 0, 16);
  }

  /** Standard input, or a pipe: it can be read once, and nobody knows how much there is. */
  static boolean isStream(Path input) {
    return input.equals(ArchiveReader.STDIN)
        || (Files.exists(input) && !Files.isDirectory(input) && !Files.isRegularFile(input));
  }
}
