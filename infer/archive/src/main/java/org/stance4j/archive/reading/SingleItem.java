package org.stance4j.archive.reading;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A reader of one item, which is made when it is asked for. */
final class SingleItem implements ItemReader {

  /** Makes an item; may fail to read it. */
  @FunctionalInterface
  interface Supplier {
    Item get() throws IOException;
  }

  private final Supplier supplier;
  private final Closeable source;
  private boolean done;

  /** An item from this source, which is closed with the reader. */
  SingleItem(Supplier supplier, Closeable source) {
    this.supplier = supplier;
    this.source = source;
  }

  @Override
  public @Nullable Item next() throws IOException {
    if (done) {
      return null;
    }
    done = true;
    return supplier.get();
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
