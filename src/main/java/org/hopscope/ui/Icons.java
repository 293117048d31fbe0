package org.hopscope.ui;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.Image;

/** The window's icon, in the sizes that title bars, docks and task lists show. */
final class Icons {
  private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256};

  private Icons() {}

  /** Each is read when the window system asks for its size, and none before the window is there. */
  static List<Image> all() {
    return IntStream.of(SIZES)
        .mapToObj(size -> new Image(Icons.class.getResource("icons/hopscope-" + size + ".png").toExternalForm(), true))
        .toList();
  }
}
