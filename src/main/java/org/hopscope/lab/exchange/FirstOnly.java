package org.hopscope.lab.exchange;

import org.hopscope.lab.web.WebRequest;

/** Offered to strangers, and taken back as soon as somebody begins to sign in. */
record FirstOnly(String challenge) implements Scheme {
  @Override
  public boolean admits(WebRequest request) {
    return false;
  }

  @Override
  public String challenge(WebRequest request) {
    return request.header("authorization").isEmpty() ? challenge : "";
  }
}
