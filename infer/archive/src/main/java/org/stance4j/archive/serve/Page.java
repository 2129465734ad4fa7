package org.stance4j.archive.serve;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Map;

/**
 * The page for people: style and script are inside, and its policy names both by their digest, so
 * that a browser runs no other. It asks for nothing but this server's own answers.
 */
final class Page {

  private Page() {}

  static Answer answer() {
    String style = resource("page.css");
    String script = resource("page.js");
    String html =
        resource("page.html").replace("/* page.css */", style).replace("/* page.js */", script);
    String policy =
        "default-src 'none'; connect-src 'self'; img-src data:; style-src '"
            + digest(style)
            + "'; script-src '"
            + digest(script)
            + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    return new Answer(
        200,
        html.getBytes(StandardCharsets.UTF_8),
        Map.of("Content-Type", "text/html; charset=utf-8", "Content-Security-Policy", policy));
  }

  private static String digest(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** With line feeds whatever the checkout made of them: browsers do the same before they hash. */
  private static String resource(String name) {
    try (InputStream in = Page.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("no " + name + " beside " + Page.class);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new IllegalStateException("cannot read " + name, e);
    }
  }
}
