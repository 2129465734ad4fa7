/**
 * Scores articles over HTTP: {@link org.stance4j.archive.serve.StanceServer}, for {@code stance
 * serve} and for applications that want it inside.
 *
 * <pre>{@code
 * try (StanceModel model = StanceModel.load(Path.of("iraq.stance"));
 *     StanceServer server = StanceServer.start(model, ServeOptions.DEFAULT.withPort(0))) {
 *   System.out.println(server.address()); // until it is closed, requests are answered
 * }
 * }</pre>
 *
 * <table>
 * <caption>What is answered</caption>
 * <tr><td>{@code POST /score}</td><td>a JSON object with {@code text} and, if wanted, {@code id},
 *     {@code title}, {@code source}, {@code published} and {@code targets}; or {@code text/plain}
 *     with these as parameters, {@code target} once for each. The answer is the line that {@link
 *     org.stance4j.archive.output.JsonLinesWriter} writes, for a page with versions of an article
 *     side by side that of the first, with those of the others in {@code laterVersions}; an article that was skipped or failed
 *     says so there, with status 200</td></tr>
 * <tr><td>{@code GET /health}</td><td>the model, its labels, and toward what it scores</td></tr>
 * <tr><td>{@code GET /}</td><td>a page for people, which needs nothing from elsewhere</td></tr>
 * </table>
 *
 * <p>Everything else is a JSON object with {@code error}: 400 for input that cannot be understood,
 * 403 for calls from pages of other sites, 404, 405, 413 for a body that is too large, 415, 503 for
 * too many at once, 504 for too long, and 500 for mistakes of ours.
 *
 * <p>The server has neither users nor encryption; it belongs on one machine, or behind a server
 * that has. Pages of other sites cannot use it from a visitor's browser: no other origin is served,
 * and no unknown host name (DNS rebinding).
 *
 * <p>It is the JDK's own HTTP server. How long a client may take to send a request, and that small
 * answers are not held back, are settings of that server which hold for the whole JVM and are
 * therefore left to the application: the system properties {@code sun.net.httpserver.maxReqTime}
 * (seconds; none by default) and {@code sun.net.httpserver.nodelay} ({@code true} is advisable).
 */
@NullMarked
package org.stance4j.archive.serve;

import org.jspecify.annotations.NullMarked;
