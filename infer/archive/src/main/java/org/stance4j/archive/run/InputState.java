package org.stance4j.archive.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.stance4j.archive.reading.ArchiveReader;
import org.stance4j.archive.reading.ArticleFormat;

/**
 * An input as it is on the disk.
 *
 * @param kind file, folder, or stream, of which nothing more is known
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
    if (isStream(input)) {
      return new InputState("stream", null, null, null, null);
    }
    if (Files.isDirectory(input)) {
      Listing listing = new Listing(input, passOver);
      Files.walkFileTree(
          input, EnumSet.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, listing);
      return new InputState(
          "folder", listing.files, listing.bytes, null, HexFormat.of().toHexDigits(listing.sum));
    }
    String modified = Files.getLastModifiedTime(input).toString();
    return new InputState("file", null, Files.size(input), modified, null);
  }

  /** Standard input, or a pipe: it can be read once, and nobody knows how much there is. */
  static boolean isStream(Path input) {
    return input.equals(ArchiveReader.STDIN)
        || (!Files.isDirectory(input) && !Files.isRegularFile(input));
  }

  /** A sum, since folders list their files in any order, and there may be millions of them. */
  private static final class Listing extends SimpleFileVisitor<Path> {
    private final Path root;
    private final Set<Path> passOver;
    private long files;
    private long bytes;
    private long sum;

    Listing(Path root, Set<Path> passOver) {
      this.root = root;
      this.passOver = passOver;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      boolean enter = folder.equals(root) || counts(folder);
      return enter ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      if (counts(file) && ArticleFormat.of(file).isPresent()) {
        String line =
            root.relativize(file) + "\n" + attributes.size() + "\n" + attributes.lastModifiedTime();
        files++;
        bytes += attributes.size();
        byte[] text = line.getBytes(UTF_8);
        Sha256 digest = new Sha256();
        digest.update(text, 0, text.length);
        sum += HexFormat.fromHexDigitsToLong(digest.hex(), 0, 16);
      }
      return FileVisitResult.CONTINUE;
    }

    /** Reading says what is wrong with it. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException e) {
      return FileVisitResult.CONTINUE;
    }

    private boolean counts(Path path) {
      return !String.valueOf(path.getFileName()).startsWith(".")
          && !passOver.contains(path.toAbsolutePath().normalize());
    }
  }
}
