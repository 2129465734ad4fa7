package org.stance4j.archive.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.ReadableByteChannel;
import org.jspecify.annotations.Nullable;

/**
 * A stream as a channel that remembers its failure: whoever gets an exception from a parser above
 * it can tell whether the stream is broken or only what the parser was reading. Once it has failed
 * it fails the same way again.
 */
final class WatchedChannel implements ReadableByteChannel {

  private final InputStream in;
  private final byte[] chunk = new byte[1 << 13];
  private @Nullable IOException failure;
  private boolean open = true;

  WatchedChannel(InputStream in) {
    this.in = in;
  }

  @Nullable IOException failure() {
    return failure;
  }

  @Override
  public int read(ByteBuffer target) throws IOException {
    if (failure != null) {
      throw failure;
    }
    try {
      int read = in.read(chunk, 0, Math.min(chunk.length, target.remaining()));
      if (read > 0) {
        target.put(chunk, 0, read);
      }
      return read;
    } catch (IOException e) {
      failure = e;
      throw e;
    }
  }

  @Override
  public boolean isOpen() {
    return open;
  }

  @Override
  public void close() throws IOException {
    open = false;
    in.close();
  }
}
