package org.stance4j.archive.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client has sent.
 *
 * @param type its media type without parameters, in lower case
 */
record RequestBody(String type, String text) {
  private static final Pattern CHARSET =
      Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]*)", Pattern.CASE_INSENSITIVE);
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** Reads a body whose type is one of the keys, and calls the types that are expected so. */
  static RequestBody read(HttpExchange exchange, Map<String, ?> types, int maxBytes)
      throws Refusal, IOException {
    String type = type(exchange, types);
    byte[] bytes = bytes(exchange, maxBytes);
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      return new RequestBody(type, text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (CharacterCodingException e) {
      throw Refusal.of(400, "expected a body in UTF-8, found other bytes");
    }
  }

  private static String type(HttpExchange exchange, Map<String, ?> types) throws Refusal {
    String header = exchange.getRequestHeaders().getFirst("Content-Type");
    String type =
        header == null ? "none" : header.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    if (!types.containsKey(type)) {
      String expected = String.join(" or ", types.keySet().stream().sorted().toList());
      throw Refusal.of(415, "expected the Content-Type " + expected + ", found " + type);
    }
    Matcher charset = CHARSET.matcher(String.valueOf(header));
    if (charset.find() && !charset.group(1).equalsIgnoreCase("UTF-8")) {
      throw Refusal.of(415, "expected the charset utf-8, found " + charset.group(1));
    }
    String encoding = exchange.getRequestHeaders().getFirst("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      throw Refusal.of(415, "expected no Content-Encoding, found " + encoding);
    }
    return type;
  }

  private static byte[] bytes(HttpExchange exchange, int maxBytes) throws Refusal, IOException {
    if (length(exchange.getRequestHeaders().getFirst("Content-Length")) > maxBytes) {
      throw tooLarge(maxBytes);
    }
    byte[] bytes = exchange.getRequestBody().readNBytes(maxBytes + 1);
    if (bytes.length > maxBytes) {
      throw tooLarge(maxBytes);
    }
    return bytes;
  }

  /** The JDK's server has refused what is no number. */
  private static long length(@Nullable String header) {
    return header == null ? 0 : Long.parseLong(header.strip());
  }

  private static Refusal tooLarge(int maxBytes) {
    return Refusal.of(413, "expected a body of at most " + maxBytes + " bytes, found more");
  }
}
