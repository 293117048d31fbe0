package org.hopscope.lab.exchange;

import org.hopscope.lab.web.WebRequest;

/** A Bearer that is offered only to those who come with one, be it an empty one. */
record OnDemand(Bearer bearer) implements Scheme {
  @Override
  public boolean admits(WebRequest request) {
    return bearer.admits(request);
  }

  @Override
  public String challenge(WebRequest request) {
    return request.header("authorization").filter(a -> a.regionMatches(true, 0, "Bearer", 0, 6)).isPresent()
        ? bearer.challenge(request) : "";
  }
}
