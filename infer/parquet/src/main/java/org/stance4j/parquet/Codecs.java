package org.stance4j.parquet;

import com.github.luben.zstd.Zstd;
import io.airlift.compress.lz4.Lz4Decompressor;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.xerial.snappy.Snappy;

/** Decompresses pages without the codecs of Hadoop, which Parquet would look for. */
final class Codecs implements CompressionCodecFactory {

  @Override
  public BytesInputCompressor getCompressor(CompressionCodecName codec) {
    throw new UnsupportedOperationException("for reading only");
  }

  @Override
  public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
    return new BytesInputDecompressor() {
      @Override
      public BytesInput decompress(BytesInput page, int size) throws IOException {
        return BytesInput.from(Codecs.decompress(codec, page.toInputStream().readAllBytes(), size));
      }

      @Override
      public void decompress(ByteBuffer page, int length, ByteBuffer target, int size)
          throws IOException {
        byte[] bytes = new byte[length];
        page.get(bytes);
        target.put(Codecs.decompress(codec, bytes, size));
      }

      @Override
      public void release() {}
    };
  }

  private static byte[] decompress(CompressionCodecName codec, byte[] page, int size)
      throws IOException {
    return switch (codec) {
      case UNCOMPRESSED -> page;
      case SNAPPY -> Snappy.uncompress(page);
      case ZSTD -> Zstd.decompress(page, size);
      case GZIP -> gunzip(page, size);
      case LZ4_RAW -> unpackLz4(page, size);
      default ->
          throw new IOException(
              "compressed with "
                  + codec
                  + ", expected SNAPPY, ZSTD, GZIP, LZ4_RAW or UNCOMPRESSED");
    };
  }

  private static byte[] gunzip(byte[] page, int size) throws IOException {
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(page))) {
      return in.readNBytes(size);
    }
  }

  private static byte[] unpackLz4(byte[] page, int size) {
    byte[] unpacked = new byte[size];
    new Lz4Decompressor().decompress(page, 0, page.length, unpacked, 0, size);
    return unpacked;
  }

  @Override
  public void release() {}
}
