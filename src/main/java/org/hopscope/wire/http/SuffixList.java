package org.hopscope.wire.http;

import okhttp3.HttpUrl;

/** OkHttp's copy of the public suffix list. */
public final class SuffixList {
  private SuffixList() {}

  public static boolean has(String domain) {
    HttpUrl below = HttpUrl.parse("https://below." + domain + "/");
    return below != null && below.host().equals(below.topPrivateDomain());
  }
}
