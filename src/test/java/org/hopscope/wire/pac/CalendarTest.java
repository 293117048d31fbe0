package org.hopscope.wire.pac;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** By the examples of the definition; the clock is in Berlin, an hour or two before Greenwich. */
class CalendarTest {
  private static final String WEDNESDAY = "2026-11-25T14:30:20Z";
  private static final String SUNDAY = "2026-11-29T00:10:00Z";
  private static final String NEW_YEAR = "2026-12-31T23:30:00Z";

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      WEDNESDAY + "|weekdayRange('MON', 'FRI')|true", SUNDAY + "|weekdayRange('MON', 'FRI')|false",
      SUNDAY + "|weekdayRange('SAT')|false", SUNDAY + "|weekdayRange('SUN')|true",
      SUNDAY + "|weekdayRange('FRI', 'MON')|true",
      WEDNESDAY + "|weekdayRange('FRI', 'MON')|false", WEDNESDAY + "|weekdayRange('WED', 'WED')|true",
      WEDNESDAY + "|weekdayRange('SAT', 'GMT')|false", "2026-11-28T23:10:00Z|weekdayRange('SAT', 'GMT')|true",
      "2026-11-28T23:10:00Z|weekdayRange('SAT')|false", WEDNESDAY + "|weekdayRange('mon', 'fri')|false",
      WEDNESDAY + "|weekdayRange()|false", WEDNESDAY + "|weekdayRange('MON', 'TUE', 'WED')|false"})
  void days(String now, String expression, String value) throws PacFailure {
    check(now, expression, value);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      WEDNESDAY + "|dateRange(25)|true", WEDNESDAY + "|dateRange(1)|false", NEW_YEAR + "|dateRange(1)|true",
      NEW_YEAR + "|dateRange(31, 'GMT')|true", WEDNESDAY + "|dateRange(1, 15)|false",
      WEDNESDAY + "|dateRange(24, 25)|true",
      WEDNESDAY + "|dateRange('NOV')|true", WEDNESDAY + "|dateRange('JAN', 'MAR')|false",
      WEDNESDAY + "|dateRange('OCT', 'FEB')|true",
      WEDNESDAY + "|dateRange(2026)|true", WEDNESDAY + "|dateRange(1995)|false",
      WEDNESDAY + "|dateRange(1995, 2030)|true",
      WEDNESDAY + "|dateRange(1, 'JUN', 15, 'AUG')|false", WEDNESDAY + "|dateRange(20, 'NOV', 5, 'JAN')|true",
      WEDNESDAY + "|dateRange(1, 'JUN', 1995, 15, 'AUG', 2030)|true",
      WEDNESDAY + "|dateRange(26, 'NOV', 2026, 15, 'AUG', 2030)|false",
      WEDNESDAY + "|dateRange('OCT', 2026, 'MAR', 2027)|true", WEDNESDAY + "|dateRange('OCT', 1995, 'MAR', 1996)|false",
      WEDNESDAY + "|dateRange(25, 10)|true", WEDNESDAY + "|dateRange()|false", WEDNESDAY + "|dateRange('JAN', 5)|false",
      WEDNESDAY + "|dateRange('NOVEMBER')|false", WEDNESDAY + "|dateRange(1, 2, 3)|false",
      WEDNESDAY + "|dateRange(1, 2, 3, 4)|false"})
  void dates(String now, String expression, String value) throws PacFailure {
    check(now, expression, value);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
      WEDNESDAY + "|timeRange(15)|true", WEDNESDAY + "|timeRange(14)|false", WEDNESDAY + "|timeRange(14, 'GMT')|true",
      WEDNESDAY + "|timeRange(9, 17)|true", WEDNESDAY + "|timeRange(9, 15)|true", WEDNESDAY + "|timeRange(22, 6)|false",
      SUNDAY + "|timeRange(22, 6)|true", WEDNESDAY + "|timeRange(8, 30, 17, 00)|true",
      WEDNESDAY + "|timeRange(8, 30, 15, 29)|false",
      WEDNESDAY + "|timeRange(8, 30, 15, 30)|true", "2026-11-25T23:00:15Z|timeRange(0, 0, 0, 0, 0, 30)|true",
      "2026-11-25T23:00:31Z|timeRange(0, 0, 0, 0, 0, 30)|false", WEDNESDAY + "|timeRange(23, 30, 0, 23, 0, 0)|true",
      WEDNESDAY + "|timeRange()|false", WEDNESDAY + "|timeRange(1, 2, 3)|false",
      WEDNESDAY + "|timeRange('noon')|false"})
  void times(String now, String expression, String value) throws PacFailure {
    check(now, expression, value);
  }

  private static void check(String now, String expression, String value) throws PacFailure {
    Town town = new Town();
    town.now = Instant.parse(now);
    assertThat(town.value(expression)).isEqualTo(value);
  }
}
