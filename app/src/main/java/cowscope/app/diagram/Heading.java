package cowscope.app.diagram;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A title of the picture with its text, in capitals.
public record Heading(Title place, String text) {
  private static final Set<String> UNITS = Set.of("KiB", "MiB", "GiB", "TiB");

  static Heading of(Title place, String text) {
    String capitals =
        Stream.of(text.split(" "))
            .map(word -> UNITS.contains(word) ? word : word.toUpperCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    return new Heading(place, capitals);
  }
}
