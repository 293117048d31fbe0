package org.hopscope.endpoints.path;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/**
 * A place in which front doors stand: metros.properties.
 *
 * @param latitude in degrees, north is positive
 * @param longitude in degrees, east is positive
 */
record Metro(String code, String city, double latitude, double longitude) {
  private static final double EARTH_RADIUS_KM = 6371;
  private static final Properties LINES = load();

  /** By the metro's code, in any case of letters. */
  static Optional<Metro> of(String code) {
    String upper = code.toUpperCase(Locale.ROOT);
    return Optional.ofNullable(LINES.getProperty(upper)).map(line -> {
      String[] parts = line.split(" ", 3);
      return new Metro(upper, parts[2], Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
    });
  }

  /** Along a great circle, in full hundreds of kilometres. */
  int kilometresTo(Metro other) {
    double north = Math.toRadians(other.latitude - latitude);
    double east = Math.toRadians(other.longitude - longitude);
    double half = Math.pow(Math.sin(north / 2), 2) + Math.cos(Math.toRadians(latitude))
        * Math.cos(Math.toRadians(other.latitude)) * Math.pow(Math.sin(east / 2), 2);
    return Math.toIntExact(Math.round(2 * EARTH_RADIUS_KM * Math.asin(Math.sqrt(half)) / 100) * 100);
  }

  private static Properties load() {
    Properties lines = new Properties();
    // the resource lies beside the lists
    try (InputStream in = Metro.class.getResourceAsStream("/org/hopscope/endpoints/metros.properties");
        Reader text = new InputStreamReader(in, StandardCharsets.UTF_8)) {
      lines.load(text);
      return lines;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
