package org.hopscope.ui;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.PasswordField;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;

/** What a page alone knows, carried over to its like in another language: folds, tabs, filters, the caret. */
final class Carry {
  private Carry() {}

  static void over(Parent from, Parent to) {
    Map<String, Node> before = new HashMap<>();
    nodes(from).stream().filter(node -> node.getId() != null).forEach(node -> before.put(node.getId(), node));
    nodes(to).forEach(node -> Optional.ofNullable(before.get(node.getId())).ifPresent(was -> over(was, node)));
    tabs(from, to);
  }

  private static void over(Node before, Node now) {
    switch (now) {
      case PasswordField _ -> {}
      case ToggleButton button when before instanceof ToggleButton was && !button.selectedProperty().isBound() ->
        button.setSelected(was.isSelected());
      case TextInputControl field when before instanceof TextInputControl was && field.isEditable() ->
        type(was, field);
      default -> {}
    }
  }

  private static void type(TextInputControl was, TextInputControl field) {
    if (!field.getText().equals(was.getText())) {
      field.setText(was.getText());
    }
    field.selectRange(was.getAnchor(), was.getCaretPosition());
  }

  private static void tabs(Parent from, Parent to) {
    List<Node> before = nodes(from).stream().filter(TabPane.class::isInstance).toList();
    List<Node> now = nodes(to).stream().filter(TabPane.class::isInstance).toList();
    for (int i = 0; i < Math.min(before.size(), now.size()); i++) {
      Tab reading = ((TabPane) before.get(i)).getSelectionModel().getSelectedItem();
      TabPane there = (TabPane) now.get(i);
      there.getTabs().stream().filter(tab -> reading != null && reading.getId().equals(tab.getId())).findFirst()
          .ifPresent(there.getSelectionModel()::select);
    }
  }

  /** Also those in panes that have not been shown yet. */
  private static List<Node> nodes(Node top) {
    List<Node> found = new ArrayList<>(List.of(top));
    switch (top) {
      case ScrollPane pane when pane.getContent() != null -> found.addAll(nodes(pane.getContent()));
      case TabPane _ -> {}
      case Parent parent -> parent.getChildrenUnmodifiable().forEach(child -> found.addAll(nodes(child)));
      default -> {}
    }
    return found;
  }
}
