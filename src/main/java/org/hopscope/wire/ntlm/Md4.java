package org.hopscope.wire.ntlm;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/** MD4 (RFC 1320), which NTLM makes its key of, and which the JDK keeps to itself. */
final class Md4 {
  private static final int BLOCK = 64;
  private static final int[] SHIFTS = {3, 7, 11, 19, 3, 5, 9, 13, 3, 9, 11, 15};
  private static final int[] THIRD = {0, 8, 4, 12, 2, 10, 6, 14, 1, 9, 5, 13, 3, 11, 7, 15};

  private Md4() {}

  static byte[] of(byte[] message) {
    ByteBuffer padded = ByteBuffer.allocate((message.length + 8) / BLOCK * BLOCK + BLOCK)
        .order(ByteOrder.LITTLE_ENDIAN);
    padded.put(message).put((byte) 0x80).putLong(padded.capacity() - 8, message.length * 8L).rewind();
    int[] state = {0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476};
    int[] words = new int[16];
    while (padded.hasRemaining()) {
      for (int i = 0; i < words.length; i++) {
        words[i] = padded.getInt();
      }
      mix(state, words);
    }
    Arrays.fill(words, 0);
    Arrays.fill(padded.array(), (byte) 0);
    ByteBuffer digest = ByteBuffer.allocate(16).order(ByteOrder.LITTLE_ENDIAN);
    for (int word : state) {
      digest.putInt(word);
    }
    return digest.array();
  }

  /** RFC 1320, 3.4: three rounds of sixteen steps; each step makes the next of a, d, c, b. */
  private static void mix(int[] state, int[] words) {
    int[] s = state.clone();
    for (int step = 0; step < 48; step++) {
      int round = step / 16;
      int a = -step & 3;
      int b = s[a + 1 & 3];
      int c = s[a + 2 & 3];
      int d = s[a + 3 & 3];
      int sum = s[a] + function(round, b, c, d) + words[index(round, step & 15)];
      s[a] = Integer.rotateLeft(sum, SHIFTS[round * 4 + (step & 3)]);
    }
    for (int i = 0; i < state.length; i++) {
      state[i] += s[i];
    }
    Arrays.fill(s, 0);
  }

  private static int function(int round, int b, int c, int d) {
    return switch (round) {
      case 0 -> b & c | ~b & d;
      case 1 -> (b & c | b & d | c & d) + 0x5a827999;
      default -> (b ^ c ^ d) + 0x6ed9eba1;
    };
  }

  private static int index(int round, int step) {
    return switch (round) {
      case 0 -> step;
      case 1 -> (step & 3) * 4 + step / 4;
      default -> THIRD[step];
    };
  }
}
