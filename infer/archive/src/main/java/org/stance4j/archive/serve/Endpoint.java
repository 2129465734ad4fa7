package org.stance4j.archive.serve;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** What is behind one path. Implementations are safe to use from several threads. */
interface Endpoint {

  /** The one method that it answers to; {@code GET} includes {@code HEAD}. */
  String method();

  /**
   * Answers a request.
   *
   * @throws IOException if the client has gone away
   */
  Answer answer(HttpExchange exchange) throws Refusal, IOException;

  /** An endpoint that gives everybody the same. */
  static Endpoint constant(Answer answer) {
    return new Endpoint() {
      @Override
      public String method() {
        return "GET";
      }

      @Override
      public Answer answer(HttpExchange exchange) {
        return answer;
      }
    };
  }
}
