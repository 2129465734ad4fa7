package org.stance4j.archive.serve;

import com.sun.net.httpserver.Headers;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Keeps pages of other sites from using the server through the browser of somebody who reads them.
 *
 * <p>A browser says in {@code Origin} whose page asks, and that must be ours. Under a name of its
 * own that it lets point to this machine (DNS rebinding) a site would have the same origin as the
 * server; so {@code Host} must be a name that the server knows. An address in numbers is nobody
 * else's name.
 */
final class Callers {
  private static final Pattern AUTHORITY =
      Pattern.compile("(\\[[0-9a-f:.]+]|[^:\\[\\]/@]+)(?::\\d{1,5})?");
  private static final Pattern IN_NUMBERS = Pattern.compile("\\[.*]|\\d{1,3}(?:\\.\\d{1,3}){3}");

  private final Set<String> names;

  private Callers(Set<String> names) {
    this.names = names;
  }

  static Callers of(ServeOptions options) {
    Set<String> names = new HashSet<>(options.names());
    names.add("localhost");
    names.add(options.host().toLowerCase(Locale.ROOT));
    return new Callers(names);
  }

  void check(Headers headers) throws Refusal {
    String host = only(headers, "Host");
    if (host == null || !knows(host)) {
      String found = host == null ? "none" : "'" + host + "'";
      throw Refusal.of(
          403,
          "expected a Host that this server goes by, found "
              + found
              + "; further names are given when it is started");
    }
    String origin = only(headers, "Origin");
    if (origin != null && !origin.replaceFirst("^https?://", "").equals(host)) {
      throw Refusal.of(
          403, "expected a call from this server's own page, found one from '" + origin + "'");
    }
  }

  private boolean knows(String host) {
    Matcher authority = AUTHORITY.matcher(host);
    return authority.matches()
        && (names.contains(authority.group(1)) || IN_NUMBERS.matcher(authority.group(1)).matches());
  }

  private static @Nullable String only(Headers headers, String name) throws Refusal {
    List<String> values = headers.getOrDefault(name, List.of());
    if (values.size() > 1) {
      throw Refusal.of(400, "expected one header " + name + ", found " + values.size());
    }
    return values.isEmpty() ? null : values.get(0).strip().toLowerCase(Locale.ROOT);
  }
}
