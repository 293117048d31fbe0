package org.hopscope.protocol.rpc;

import java.util.Arrays;
import java.util.List;

/** Four numbers in three words, [MS-OXCRPC] 3.1.4.1.3.1: the high bit of the second tells that the first holds two. */
final class Version {
  private static final int FOUR_NUMBERS = 0x8000;

  private Version() {}

  static String text(List<Integer> words) {
    int first = words.get(0);
    int second = words.get(1);
    return (second & FOUR_NUMBERS) == 0
        ? first + ".0." + second + "." + words.get(2)
        : (first >> 8) + "." + (first & 0xff) + "." + (second & ~FOUR_NUMBERS) + "." + words.get(2);
  }

  /** @param text four numbers */
  static List<Integer> words(String text) {
    int[] n = Arrays.stream(text.split("\\.")).mapToInt(Integer::parseInt).toArray();
    return List.of(n[0] << 8 | n[1], FOUR_NUMBERS | n[2], n[3]);
  }
}
