package org.hopscope.model.endpoint;

public enum Transport {
  TCP,
  UDP
}
