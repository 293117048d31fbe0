package org.hopscope.ui.accounts;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.hopscope.model.Message;
import org.hopscope.ui.undo.UndoModel;
import org.hopscope.ui.wizard.Memory;

/** Nothing is remembered until it is allowed; then addresses alone, the last one first. */
public final class AccountsModel {
  private static final int MOST = 50;
  private static final int SUGGESTED = 8;

  private final Memory memory;
  private final UndoModel undo;
  private final BooleanProperty allowed = new SimpleBooleanProperty();
  private final ObservableList<String> known = FXCollections.observableArrayList();
  private final ObservableList<String> seen = FXCollections.unmodifiableObservableList(known);

  public AccountsModel(Memory memory, UndoModel undo) {
    this.memory = memory;
    this.undo = undo;
    allowed.set(memory.accounts().isPresent());
    known.setAll(memory.accounts().orElse(List.of()));
    allowed.subscribe((_, now) -> allow(now));
  }

  /** Who takes the permission back wants nothing kept. */
  private void allow(boolean now) {
    List<String> before = List.copyOf(known);
    known.clear();
    keep();
    if (!now && !before.isEmpty()) {
      undo.offer(Message.of("undo.accounts", before.size()), () -> {
        allowed.set(true);
        restore(before);
      });
    }
  }

  /** An analysis of this address begins. */
  public void used(String address) {
    if (allowed.get()) {
      known.setAll(Stream.concat(Stream.of(address), known.stream().filter(a -> !a.equalsIgnoreCase(address)))
          .limit(MOST).toList());
      keep();
    }
  }

  /** Those that begin as it is typed, then those that have it in them. */
  public List<String> like(String typed) {
    String part = typed.strip().toLowerCase(Locale.ROOT);
    if (part.isEmpty()) {
      return List.of();
    }
    List<String> within = known.stream().filter(a -> a.toLowerCase(Locale.ROOT).contains(part)).toList();
    return Stream.concat(
        within.stream().filter(a -> a.toLowerCase(Locale.ROOT).startsWith(part)),
        within.stream().filter(a -> !a.toLowerCase(Locale.ROOT).startsWith(part)))
        .filter(a -> !a.equalsIgnoreCase(part)).limit(SUGGESTED).toList();
  }

  public void forget(String address) {
    List<String> before = List.copyOf(known);
    known.remove(address);
    keep();
    undo.offer(Message.of("undo.account", address), () -> restore(before));
  }

  public void forgetAll() {
    List<String> before = List.copyOf(known);
    known.clear();
    keep();
    undo.offer(Message.of("undo.accounts", before.size()), () -> restore(before));
  }

  private void restore(List<String> before) {
    known.setAll(before);
    keep();
  }

  private void keep() {
    memory.keepAccounts(allowed.get() ? Optional.of(List.copyOf(known)) : Optional.empty());
  }

  /** Whether addresses may be remembered. */
  public BooleanProperty allowedProperty() {
    return allowed;
  }

  public ObservableList<String> known() {
    return seen;
  }
}
