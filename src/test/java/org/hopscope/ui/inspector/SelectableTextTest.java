package org.hopscope.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.Scene;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.hopscope.ui.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SelectableTextTest {
  /** A line, and the room below the last one. */
  private static final double MORE = 24;
  private static final String SAID = """
      The proxy script http://wpad.corp.contoso.com/proxy.pac first names PROXY old-proxy.corp.contoso.com:3128, \
      which is not there. Outlook goes on with PROXY proxy.corp.contoso.com:3128, but loses time. Who maintains \
      the script must take it out, or bring the proxy back.""";
  private List<SelectableText> texts;

  @Start
  void show(Stage stage) {
    texts = IntStream.range(0, 40).mapToObj(i -> new SelectableText(SAID)).toList();
    VBox all = new VBox();
    for (int i = 0; i < texts.size(); i++) {
      texts.get(i).setMinWidth(250 + 5 * i);
      texts.get(i).setMaxWidth(250 + 5 * i);
      all.getChildren().add(new HBox(texts.get(i)));
    }
    stage.setScene(new Scene(all, 700, 5000));
    stage.getScene().getStylesheets().add(Shell.class.getResource("hopscope.css").toExternalForm());
    stage.show();
  }

  @Test
  void itIsAsHighAsItsLinesAtEveryWidth() {
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(texts).allSatisfy(text -> {
      double lines = ((Text) text.lookup(".text")).getLayoutBounds().getHeight();
      assertThat(text.getHeight()).as(text.getWidth() + " wide").isBetween(lines, lines + MORE);
    });
  }
}
