package org.stance4j.archive.run;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The folder {@code OUT.run} in which an output grows: {@code output.jsonl}, {@code
 * quarantine.jsonl}, {@code manifest.json}, {@code process}, and {@code lock}, which one process at
 * a time holds. The operating system gives the lock of a killed process back.
 */
final class RunFolder implements Closeable {

  /** So often another run may end between our steps. */
  private static final int ATTEMPTS = 10;

  /** Far behind the contents: Windows lets nobody else read what is locked. */
  private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

  /** Random lengths of lock files, so that two are hardly ever alike. */
  private static final int MOST_BYTES = 1 << 20;

  /**
   * Folders that this process holds. POSIX gives up the locks of a process on a file when it closes
   * that file anywhere, so a lock file that we hold is never opened a second time, not to read it
   * either.
   */
  private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel lock;
  private final Disk disk;

  private RunFolder(Path folder, FileChannel lock, Disk disk) {
    this.folder = folder;
    this.lock = lock;
    this.disk = disk;
  }

  static Path of(Path place) {
    return place.resolveSibling(place.getFileName() + ".run");
  }

  /**
   * Makes the folder, or takes the one that is there.
   *
   * @param folder of which the parent exists
   * @throws IOException if another run holds it
   */
  static RunFolder lock(Path folder, Disk disk) throws IOException {
    Path real = folder.toAbsolutePath().getParent().toRealPath().resolve(folder.getFileName());
    if (!HELD.add(real)) {
      throw inUse(real);
    }
    FileChannel lock = null;
    try {
      for (int attempt = 0; lock == null && attempt < ATTEMPTS; attempt++) {
        Files.createDirectories(real);
        lock = tryLock(real);
      }
      if (lock == null) {
        throw new IOException(real + ": cannot be locked, other runs come and go");
      }
      return new RunFolder(real, lock, disk);
    } finally {
      if (lock == null) {
        HELD.remove(real);
      }
    }
  }

  /** Null if the run that made the lock file has just ended and taken it away. */
  private static @Nullable FileChannel tryLock(Path folder) throws IOException {
    Path file = folder.resolve("lock");
    FileChannel channel = null;
    boolean locked = false;
    try {
      channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (channel.tryLock(LOCKED_BYTE, 1, false) == null) {
        throw inUse(folder);
      }
      int length = 1 + ThreadLocalRandom.current().nextInt(MOST_BYTES);
      channel.truncate(0).write(ByteBuffer.allocate(1), length - 1);
      locked = Files.size(file) == length;
      if (locked) {
        Files.writeString(owner(folder), Long.toString(ProcessHandle.current().pid()));
      }
      return locked ? channel : null;
    } catch (NoSuchFileException e) {
      return null;
    } finally {
      if (channel != null && !locked) {
        channel.close();
      }
    }
  }

  private static Path owner(Path folder) {
    return folder.resolve("process");
  }

  private static IOException inUse(Path folder) {
    return new IOException(
        folder
            + ": another run"
            + process(folder)
            + " is writing this output; wait for its end, or choose another --out");
  }

  private static String process(Path folder) {
    try {
      return " (process " + Files.readString(owner(folder)) + ")";
    } catch (IOException e) {
      return ""; // it has only begun, or is about to end
    }
  }

  Path manifest() {
    return folder.resolve("manifest.json");
  }

  Path output() {
    return folder.resolve("output.jsonl");
  }

  Path quarantine() {
    return folder.resolve("quarantine.jsonl");
  }

  Path path() {
    return folder;
  }

  /** Deletes all but the lock; the manifest first, without which the rest counts for nothing. */
  void clear() throws IOException {
    disk.delete(manifest());
    disk.delete(manifest().resolveSibling(manifest().getFileName() + ".new"));
    disk.delete(output());
    disk.delete(quarantine());
    LearntFile.keepOnly(folder, -1, disk);
  }

  /** Gives the lock back; where there is nothing to go on from, the folder disappears. */
  @Override
  public synchronized void close() throws IOException {
    if (!lock.isOpen()) {
      return;
    }
    try (lock) {
      disk.delete(owner(folder));
      if (!Files.exists(manifest())) {
        clear();
        disk.delete(folder.resolve("lock"));
        disk.delete(folder);
      }
    } catch (DirectoryNotEmptyException e) {
      // Another run has just begun here, or somebody keeps something in it.
    } finally {
      HELD.remove(folder);
    }
  }
}
