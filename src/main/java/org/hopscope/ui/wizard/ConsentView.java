package org.hopscope.ui.wizard;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.hopscope.model.Wording;
import org.hopscope.ui.wizard.ConsentModel.Contact;
import org.kordamp.ikonli.bootstrapicons.BootstrapIcons;
import org.kordamp.ikonli.javafx.FontIcon;

/** A short list of who is asked, in order, and where the password may go; the box to agree by is always in view. */
public final class ConsentView extends BorderPane {
  private static final double WIDEST = 680;

  private final Wording words;
  private final ConsentModel model;
  private final GridPane list = new GridPane();
  private final CheckBox agree = new CheckBox();

  public ConsentView(Wording words, ConsentModel model) {
    this.words = words;
    this.model = model;
    Label title = new Label(words.say("consent.title"));
    title.getStyleClass().add("page-title");
    Sentence heading = new Sentence(model.headingProperty(), "page-story");
    Sentence goes = new Sentence(model.passwordGoesProperty(), "note").icon(BootstrapIcons.KEY);
    goes.setId("password-goes");
    agree.setId("consent");
    agree.setText(words.say("consent.agree"));
    agree.setWrapText(true);
    agree.setMinHeight(Region.USE_PREF_SIZE);
    agree.selectedProperty().bindBidirectional(model.agreedProperty());
    prepareList();
    VBox column = new VBox(new VBox(4, title, heading), list, goes);
    column.getStyleClass().add("consent");
    ScrollPage page = new ScrollPage();
    page.show(column, WIDEST);
    setCenter(page);
    setBottom(foot());
  }

  private StackPane foot() {
    agree.setMaxWidth(Double.MAX_VALUE);
    VBox column = new VBox(agree);
    column.setMaxWidth(WIDEST);
    StackPane foot = new StackPane(column);
    foot.getStyleClass().add("consent-foot");
    return foot;
  }

  private void prepareList() {
    ColumnConstraints number = new ColumnConstraints();
    number.setHalignment(HPos.RIGHT);
    number.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints what = new ColumnConstraints();
    what.setMinWidth(Region.USE_PREF_SIZE);
    ColumnConstraints host = new ColumnConstraints();
    host.setHgrow(Priority.ALWAYS);
    list.getColumnConstraints().setAll(number, what, host, new ColumnConstraints());
    list.getStyleClass().add("contacts");
    list.setId("contacts");
    model.contacts().addListener((ListChangeListener<Contact>) _ -> showList());
    showList();
  }

  private void showList() {
    list.getChildren().clear();
    List<Contact> contacts = model.contacts();
    for (int i = 0; i < contacts.size(); i++) {
      list.addRow(i, line(i + 1, contacts.get(i)));
    }
  }

  private Node[] line(int number, Contact contact) {
    Label count = new Label(Integer.toString(number));
    count.getStyleClass().add("contact-number");
    Label what = new Label(contact.what());
    Label host = new Label(contact.host());
    host.getStyleClass().add("host");
    host.setTooltip(new Tooltip(contact.host()));
    host.setWrapText(true);
    host.setMinHeight(Region.USE_PREF_SIZE);
    Label key = new Label();
    key.setMinWidth(Region.USE_PREF_SIZE);
    if (contact.password()) {
      key.setGraphic(new FontIcon(BootstrapIcons.KEY));
      key.setTooltip(new Tooltip(words.say("consent.key")));
      key.setAccessibleText(words.say("consent.key"));
    }
    return new Node[]{count, what, host, key};
  }

  public void focusFirst() {
    agree.requestFocus();
  }
}
