package org.stance4j.archive.run;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.stance4j.archive.scoring.ScoringRun;

/**
 * What a run has learnt from scores, one file for each position: that of the present manifest stays
 * until the next manifest is written.
 */
final class LearntFile {

  private static final String NAME = "learnt.";

  private LearntFile() {}

  /** To be called before the manifest of this position is written. */
  static void write(ScoringRun run, Path folder, long position, Disk disk) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    run.write(new DataOutputStream(bytes));
    try (FileChannel channel =
        FileChannel.open(
            of(folder, position),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      disk.write(channel, ByteBuffer.wrap(bytes.toByteArray()));
      disk.force(channel);
    }
  }

  static void read(ScoringRun run, Path folder, long position) throws IOException {
    Path file = of(folder, position);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file)))) {
      run.read(in);
    } catch (IOException e) {
      throw new IOException(
          file
              + ": expected what an unfinished run has learnt, found no such file or a damaged"
              + " one; --restart begins the run anew",
          e);
    }
  }

  /** Deletes the files of all positions but this one. */
  static void keepOnly(Path folder, long position, Disk disk) throws IOException {
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAME + "*")) {
      for (Path file : files) {
        if (!file.equals(of(folder, position))) {
          disk.delete(file);
        }
      }
    }
  }

  private static Path of(Path folder, long position) {
    return folder.resolve(NAME + position);
  }
}
