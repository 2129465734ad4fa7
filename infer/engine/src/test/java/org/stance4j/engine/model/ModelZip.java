package org.stance4j.engine.model;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A model file taken apart, to be put together again with something changed. */
final class ModelZip {
  static final String MANIFEST = "manifest.json";
  static final String CHECKSUM = "manifest.json.sha256";
  static final String WEIGHTS = "weights.f32";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final Map<String, byte[]> entries = new LinkedHashMap<>();

  static ModelZip of(Path file) throws IOException {
    ModelZip result = new ModelZip();
    try (InputStream in = Files.newInputStream(file);
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        result.entries.put(e.getName(), zip.readAllBytes());
      }
    }
    return result;
  }

  byte[] get(String name) {
    return entries.get(name).clone();
  }

  /** Replaces an entry, or adds one, and leaves the manifest as it is. */
  ModelZip put(String name, byte[] bytes) {
    entries.put(name, bytes);
    return this;
  }

  ModelZip remove(String name) {
    entries.remove(name);
    return this;
  }

  /** Replaces an entry; the manifest then holds its size and checksum. */
  ModelZip replace(String name, byte[] bytes) throws IOException {
    put(name, bytes);
    return manifest(
        root -> {
          ObjectNode entry = (ObjectNode) root.path("entries").path(name);
          entry.put("size", bytes.length).put("sha256", sha256(bytes));
        });
  }

  ModelZip replace(String name, String text) throws IOException {
    return replace(name, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Changes the manifest; its checksum then fits. */
  ModelZip manifest(Consumer<ObjectNode> edit) throws IOException {
    ObjectNode root = (ObjectNode) JSON.readTree(entries.get(MANIFEST));
    edit.accept(root);
    return manifest(JSON.writeValueAsBytes(root));
  }

  /** Replaces the manifest; its checksum then fits. */
  ModelZip manifest(byte[] bytes) {
    put(MANIFEST, bytes);
    return put(CHECKSUM, sha256(bytes).getBytes(StandardCharsets.UTF_8));
  }

  /** Writes the weights uncompressed and the rest compressed, as model files have it. */
  Path write(Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      for (Map.Entry<String, byte[]> e : entries.entrySet()) {
        ZipEntry entry = new ZipEntry(e.getKey());
        if (e.getKey().equals(WEIGHTS)) {
          CRC32 crc = new CRC32();
          crc.update(e.getValue());
          entry.setMethod(ZipEntry.STORED);
          entry.setSize(e.getValue().length);
          entry.setCrc(crc.getValue());
        }
        zip.putNextEntry(entry);
        zip.write(e.getValue());
        zip.closeEntry();
      }
    }
    return file;
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
