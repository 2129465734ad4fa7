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
import org.stance4j.archive.scoring.ScoringRun.NewScores;

/**
 * What a run has learnt from scores, one file for each position: that of the present manifest stays
 * until the next manifest is written. The scores that it remembers grow in files of their own, one
 * for each generation of them, of which a position counts the bytes that belong to it.
 */
final class LearntFile {

  private static final String NAME = "learnt.";
  private static final String SCORES = "scores.";

  private LearntFile() {}

  /** To be called before the manifest of this position is written. */
  static void write(ScoringRun run, Path folder, long position, Disk disk) throws IOException {
    NewScores scores = run.newScores();
    append(scores, folder, disk);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(scores.generation());
    out.writeLong(scores.start() + scores.bytes().length);
    run.write(out);
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

  /** What a killed run wrote behind its last position is overwritten. */
  private static void append(NewScores scores, Path folder, Disk disk) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            scoresOf(folder, scores.generation()),
            StandardOpenOption.CREATE,
            StandardOpenOption.WRITE)) {
      channel.truncate(scores.start()).position(scores.start());
      disk.write(channel, ByteBuffer.wrap(scores.bytes()));
      disk.force(channel);
    }
  }

  static void read(ScoringRun run, Path folder, long position) throws IOException {
    Path file = of(folder, position);
    try (DataInputStream in = open(file)) {
      int generation = in.readInt();
      long length = in.readLong();
      run.read(in);
      if (generation > 0) {
        file = scoresOf(folder, generation - 1);
        readScores(run, file, generation - 1, Files.size(file));
      }
      file = scoresOf(folder, generation);
      readScores(run, file, generation, length);
    } catch (IOException e) {
      throw new IOException(
          file
              + ": expected what an unfinished run has learnt, found no such file or a damaged"
              + " one; --restart begins the run anew",
          e);
    }
  }

  private static void readScores(ScoringRun run, Path file, int generation, long length)
      throws IOException {
    try (DataInputStream in = open(file)) {
      run.readScores(generation, in, length);
    }
  }

  private static DataInputStream open(Path file) throws IOException {
    return new DataInputStream(new BufferedInputStream(Files.newInputStream(file)));
  }

  /**
   * Deletes the files of all positions but this one, and those of scores that it has no use for.
   */
  static void keepOnly(Path folder, long position, Disk disk) throws IOException {
    int generation = Integer.MAX_VALUE;
    Path kept = of(folder, position);
    if (Files.exists(kept)) {
      try (DataInputStream in = open(kept)) {
        generation = in.readInt();
      }
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, NAME + "*")) {
      for (Path file : files) {
        if (!file.equals(kept)) {
          disk.delete(file);
        }
      }
    }
    try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, SCORES + "*")) {
      for (Path file : files) {
        if (!file.equals(scoresOf(folder, generation))
            && !file.equals(scoresOf(folder, generation - 1))) {
          disk.delete(file);
        }
      }
    }
  }

  private static Path of(Path folder, long position) {
    return folder.resolve(NAME + position);
  }

  private static Path scoresOf(Path folder, int generation) {
    return folder.resolve(SCORES + generation);
  }
}
