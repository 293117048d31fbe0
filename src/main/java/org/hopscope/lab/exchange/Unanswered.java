package org.hopscope.lab.exchange;

import org.hopscope.lab.web.WebRequest;

/** A challenge that nobody can answer here. */
record Unanswered(String challenge) implements Scheme {
  @Override
  public boolean admits(WebRequest request) {
    return false;
  }

  @Override
  public String challenge(WebRequest request) {
    return challenge;
  }
}
