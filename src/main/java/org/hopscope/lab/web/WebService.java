package org.hopscope.lab.web;

/** What answers on a web server. May block, as a server that hangs does. */
@FunctionalInterface
public interface WebService {
  WebResponse answer(WebRequest request) throws InterruptedException;
}
