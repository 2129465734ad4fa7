package org.stance4j.archive.reading;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Reads the articles of one file. */
interface ItemReader extends Closeable {
  /**
   * The next article, readable or not.
   *
   * @return null after the last
   * @throws IOException if the rest of the file cannot be read
   */
  @Nullable Item next() throws IOException;

  /** A reader of one item, made when it is asked for. */
  static ItemReader of(ItemSupplier supplier) {
    return new ItemReader() {
      private boolean done;

      @Override
      public @Nullable Item next() throws IOException {
        if (done) {
          return null;
        }
        done = true;
        return supplier.get();
      }

      @Override
      public void close() {}
    };
  }

  /** Makes an item; may fail to read it. */
  @FunctionalInterface
  interface ItemSupplier {
    Item get() throws IOException;
  }
}
