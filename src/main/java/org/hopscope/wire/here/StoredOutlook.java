package org.hopscope.wire.here;

import java.io.FileNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hopscope.model.ClientProfile;
import org.hopscope.model.EmailAddress;
import org.hopscope.model.OutlookState;
import org.hopscope.model.Policy;
import org.hopscope.model.PolicySetting;
import org.hopscope.model.PolicySetting.Kind;
import org.hopscope.model.StoredFile;

/**
 * Reads what Outlook is told by the registry, and what it has stored. A policy goes before a preference,
 * the user's before the machine's; both views are read, since nobody knows how many bits Outlook has.
 * Restart data lies in Outlook's own profile, and so does the URL of its last good answer.
 */
final class StoredOutlook implements OutlookState.Source {
  private record Place(Registry.Hive hive, Kind kind) {
    static final List<Place> ALL = List.of(
        new Place(Registry.Hive.USER, Kind.POLICY), new Place(Registry.Hive.MACHINE, Kind.POLICY),
        new Place(Registry.Hive.USER, Kind.PREFERENCE), new Place(Registry.Hive.MACHINE, Kind.PREFERENCE));

    String key(String version) {
      return root() + "Office\\" + version + "\\Outlook\\AutoDiscover";
    }

    String key(String version, Policy policy) {
      return policy == Policy.MAPI_HTTP_DISABLED ? root() + "Exchange" : key(version);
    }

    private String root() {
      return "Software\\" + (kind == Kind.POLICY ? "Policies\\" : "") + "Microsoft\\";
    }
  }

  private record Read(Object value, Place place) {}

  private static final Pattern VARIABLE = Pattern.compile("%([^%]+)%");

  private final Registry registry;
  private final Map<String, String> environment;

  /** @param environment for the variables in a path */
  StoredOutlook(Registry registry, Map<String, String> environment) {
    this.registry = registry;
    this.environment = environment;
  }

  @Override
  public OutlookState of(EmailAddress address, ClientProfile client) {
    return client.officeVersion()
        .map(version -> new OutlookState(
            settings(version), Optional.empty(), localXml(version, address.domain()), lastKnownGood(version, address)))
        .orElse(OutlookState.EMPTY);
  }

  private List<PolicySetting> settings(String version) {
    List<PolicySetting> all = new ArrayList<>();
    for (Policy policy : Policy.values()) {
      read(place -> place.key(version, policy), policy.valueName())
          .flatMap(r -> number(r.value()).map(n -> new PolicySetting(
              policy, n, r.place().hive().title() + "\\" + r.place().key(version, policy), r.place().kind())))
          .ifPresent(all::add);
    }
    return all;
  }

  private Optional<Read> read(Function<Place, String> key, String name) {
    return Place.ALL.stream()
        .flatMap(place -> Arrays.stream(Registry.View.values())
            .flatMap(view -> registry.value(place.hive(), view, key.apply(place), name).stream())
            .map(value -> new Read(value, place)))
        .findFirst();
  }

  /** Some tools write a number as text. */
  private static Optional<Integer> number(Object value) {
    return switch (value) {
      case Integer number -> Optional.of(number);
      case String text when text.strip().matches("\\d{1,9}") -> Optional.of(Integer.parseInt(text.strip()));
      default -> Optional.empty();
    };
  }

  /** The value is named like the domain; its data is the path of the file. */
  private Optional<StoredFile> localXml(String version, String domain) {
    return read(place -> place.key(version), domain)
        .flatMap(r -> r.value() instanceof String path && !path.isBlank() ? Optional.of(expand(path.strip()))
            : Optional.empty())
        .map(StoredOutlook::file);
  }

  private static StoredFile file(String path) {
    try {
      return LocalFiles.stored(Path.of(path));
    } catch (InvalidPathException malformed) {
      return new StoredFile(path, Optional.empty(), () -> {
        throw new FileNotFoundException(path);
      });
    }
  }

  private String expand(String path) {
    return VARIABLE.matcher(path)
        .replaceAll(match -> Matcher.quoteReplacement(variable(match.group(1)).orElse(match.group())));
  }

  private Optional<String> variable(String name) {
    return environment.entrySet().stream()
        .filter(e -> e.getKey().equalsIgnoreCase(name)).map(Map.Entry::getValue).findFirst();
  }

  private Optional<OutlookState.LastKnownGood> lastKnownGood(String version, EmailAddress address) {
    return variable("LOCALAPPDATA").stream()
        .flatMap(folder -> copies(Path.of(folder, "Microsoft", "Outlook"), version, address))
        .filter(Files::isRegularFile)
        .findFirst()
        .map(file -> new OutlookState.LastKnownGood(Optional.empty(), Optional.of(LocalFiles.dated(file))));
  }

  /** Outlook 2016 and later keep it in a folder named by their version. */
  private static Stream<Path> copies(Path folder, String version, EmailAddress address) {
    String major = version.substring(0, version.indexOf('.'));
    String name = "AutoD." + address.text() + ".xml";
    try {
      return Stream.of(folder.resolve(major).resolve(name), folder.resolve(name));
    } catch (InvalidPathException oddAddress) {
      return Stream.empty();
    }
  }
}
