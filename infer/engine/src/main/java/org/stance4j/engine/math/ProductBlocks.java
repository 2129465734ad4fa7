package org.stance4j.engine.math;

/**
 * How a matrix product is cut into blocks for several threads.
 *
 * <p>The cut depends on the shape alone, because OpenBLAS may add up an element in another order
 * where the block around it has another size: a cut by the number of threads would let results
 * depend on it. Every cut costs speed, a tenth of it for blocks of 256 rows, so there are no more
 * than two blocks until a product is worth more threads.
 */
final class ProductBlocks {
  /** Operations below which threads cost more than they bring. */
  private static final double SMALL = 1e6;

  private static final double MEDIUM = 1.5e9;
  private static final double LARGE = 6e9;

  /** Rows and columns that OpenBLAS computes together. */
  private static final int TILE = 16;

  private final int rows;
  private final int columns;
  private final int blockRows;
  private final int blockColumns;
  private final int across;
  private final int count;

  /** A block of the result. */
  record Block(int row, int rows, int column, int columns) {}

  private ProductBlocks(int rows, int columns, int down, int across) {
    this.rows = rows;
    this.columns = columns;
    this.blockRows = blockSize(rows, down);
    this.blockColumns = blockSize(columns, across);
    this.across = blocks(columns, blockColumns);
    this.count = this.across * blocks(rows, blockRows);
  }

  /** The blocks of a product [rows, inner] x [inner, columns]. */
  static ProductBlocks of(int rows, int columns, int inner) {
    double operations = 2.0 * rows * columns * inner;
    boolean wide = columns >= rows;
    if (operations < SMALL) {
      return new ProductBlocks(rows, columns, 1, 1);
    }
    if (operations < MEDIUM) {
      return wide ? new ProductBlocks(rows, columns, 1, 2) : new ProductBlocks(rows, columns, 2, 1);
    }
    if (operations < LARGE) {
      return new ProductBlocks(rows, columns, 2, 2);
    }
    return wide ? new ProductBlocks(rows, columns, 2, 4) : new ProductBlocks(rows, columns, 4, 2);
  }

  private static int blockSize(int length, int parts) {
    int even = blocks(length, parts);
    return Math.max(1, parts == 1 ? length : blocks(even, TILE) * TILE);
  }

  private static int blocks(int length, int size) {
    return (length + size - 1) / size;
  }

  /** Number of blocks. */
  int count() {
    return count;
  }

  Block get(int index) {
    int row = index / across * blockRows;
    int column = index % across * blockColumns;
    return new Block(
        row, Math.min(blockRows, rows - row), column, Math.min(blockColumns, columns - column));
  }
}
