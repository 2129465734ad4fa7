package org.stance4j.archive.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/**
 * A disk on which nothing can be done any more after some steps, as if the process had been killed;
 * of what is written then, half arrives.
 */
final class CrashingDisk implements Disk {

  private final int lastStep;
  private int steps;

  CrashingDisk(int lastStep) {
    this.lastStep = lastStep;
  }

  boolean hasCrashed() {
    return steps > lastStep;
  }

  private void step() throws IOException {
    steps++;
    if (hasCrashed()) {
      throw new IOException("crashed");
    }
  }

  @Override
  public void write(FileChannel channel, ByteBuffer bytes) throws IOException {
    if (steps == lastStep) {
      ByteBuffer half = bytes.duplicate();
      half.limit(half.position() + half.remaining() / 2);
      Disk.super.write(channel, half);
    }
    step();
    Disk.super.write(channel, bytes);
  }

  @Override
  public void force(FileChannel channel) throws IOException {
    step();
  }

  @Override
  public void forceFolder(Path folder) {}

  @Override
  public void move(Path from, Path to) throws IOException {
    step();
    Disk.super.move(from, to);
  }

  @Override
  public void delete(Path file) throws IOException {
    step();
    Disk.super.delete(file);
  }
}
