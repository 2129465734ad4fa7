package org.stance4j.archive.scoring;

import com.dynatrace.hash4j.hashing.HashStream128;
import com.dynatrace.hash4j.hashing.HashValue128;
import com.dynatrace.hash4j.hashing.Hashing;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.stance4j.engine.model.TextTarget;

/**
 * The scores of pairs that were scored in a run: the last {@value #GENERATION} at least, and at
 * most twice as many and a part, in about 40 MB. Texts are known by hashes of 128 bits, so their
 * length does not count. For one thread.
 *
 * <p>Scores are kept in two generations. Once the younger one is full, {@link #rotate} forgets the
 * elder. So what a generation remembers is a list that only grows, and can be kept in a file to
 * which each part of a run adds its own: {@link #takeNew} gives the bytes, {@link #read} takes
 * them.
 */
final class ScoreMemory {

  /** Pairs to a generation. */
  static final int GENERATION = 1 << 17;

  private final int capacity;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private Map<HashValue128, SentenceScore> elder = new HashMap<>();
  private Map<HashValue128, SentenceScore> younger = new HashMap<>();
  private int number;
  private long length;

  ScoreMemory() {
    this(GENERATION);
  }

  /** With so many pairs to a generation. */
  ScoreMemory(int capacity) {
    this.capacity = capacity;
  }

  @Nullable SentenceScore get(TextTarget pair) {
    HashValue128 key = key(pair);
    SentenceScore score = younger.get(key);
    return score == null ? elder.get(key) : score;
  }

  /** Remembers a score that is none of a failure. */
  void put(TextTarget pair, SentenceScore score) {
    HashValue128 key = key(pair);
    if (score.isScored() && younger.put(key, score) == null) {
      try {
        out.writeLong(key.getMostSignificantBits());
        out.writeLong(key.getLeastSignificantBits());
        score.write(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e); // memory has no such errors
      }
    }
  }

  /** To be called where a part begins: makes room if the younger generation is full. */
  void rotate() {
    if (younger.size() >= capacity) {
      elder = younger;
      younger = new HashMap<>();
      number++;
      length = 0;
      bytes.reset(); // nobody asks for them
    }
  }

  /** Number of the younger generation, from 0. */
  int number() {
    return number;
  }

  /** How many bytes of the younger generation were taken so far. */
  long length() {
    return length;
  }

  /** What was put since this was asked for last, as it stands in the younger generation's file. */
  byte[] takeNew() {
    byte[] taken = bytes.toByteArray();
    bytes.reset();
    length += taken.length;
    return taken;
  }

  /**
   * Takes back what {@link #takeNew} gave for one generation; the elder one's first.
   *
   * @param size how many bytes to read
   */
  void read(int generation, InputStream in, long size) throws IOException {
    elder = younger;
    younger = new HashMap<>();
    number = generation;
    length = size;
    CountedInput counted = new CountedInput(in);
    DataInputStream data = new DataInputStream(counted);
    while (counted.count < size) {
      HashValue128 key = new HashValue128(data.readLong(), data.readLong());
      younger.put(key, SentenceScore.read(data));
    }
  }

  private static HashValue128 key(TextTarget pair) {
    HashStream128 hash = Hashing.murmur3_128().hashStream().putString(pair.text());
    String target = pair.target();
    return (target == null ? hash : hash.putString(target)).get();
  }

  private static final class CountedInput extends FilterInputStream {
    private long count;

    CountedInput(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      count += next < 0 ? 0 : 1;
      return next;
    }

    @Override
    public int read(byte[] to, int from, int most) throws IOException {
      int read = super.read(to, from, most);
      count += Math.max(0, read);
      return read;
    }
  }
}
