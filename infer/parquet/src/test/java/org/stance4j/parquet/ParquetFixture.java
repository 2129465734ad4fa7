package org.stance4j.parquet;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.xerial.snappy.Snappy;

/** Writes Parquet files with the writer that Parquet's own tests use. */
final class ParquetFixture {

  static final MessageType ARTICLES =
      MessageTypeParser.parseMessageType(
          "message m { optional binary ID (STRING); optional binary title (STRING);"
              + " optional binary text (STRING); optional int32 published (DATE);"
              + " optional double score; repeated binary tags (STRING); }");

  private ParquetFixture() {}

  /** Fills a row. */
  @FunctionalInterface
  interface Filler {
    void fill(Group row, int number);
  }

  static Path write(
      Path file, MessageType schema, CompressionCodecName codec, int rows, Filler filler)
      throws IOException {
    try (ParquetWriter<Group> writer =
        ExampleParquetWriter.builder(new LocalOutputFile(file))
            .withType(schema)
            .withConf(new PlainParquetConfiguration())
            .withCodecFactory(new Compressors())
            .withCompressionCodec(codec)
            .withRowGroupRowCountLimit(100)
            .build()) {
      for (int i = 0; i < rows; i++) {
        Group row = new SimpleGroup(schema);
        filler.fill(row, i);
        writer.write(row);
      }
    }
    return file;
  }

  /** The other direction of {@link Codecs}. */
  private static final class Compressors implements CompressionCodecFactory {
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
      return new BytesInputCompressor() {
        @Override
        public BytesInput compress(BytesInput page) throws IOException {
          return BytesInput.from(pack(codec, page.toInputStream().readAllBytes()));
        }

        @Override
        public CompressionCodecName getCodecName() {
          return codec;
        }

        @Override
        public void release() {}
      };
    }

    private static byte[] pack(CompressionCodecName codec, byte[] bytes) throws IOException {
      return switch (codec) {
        case SNAPPY -> Snappy.compress(bytes);
        case ZSTD -> Zstd.compress(bytes);
        case GZIP -> {
          ByteArrayOutputStream packed = new ByteArrayOutputStream();
          try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
          }
          yield packed.toByteArray();
        }
        default -> bytes;
      };
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
      throw new UnsupportedOperationException("for writing only");
    }

    @Override
    public void release() {}
  }
}
