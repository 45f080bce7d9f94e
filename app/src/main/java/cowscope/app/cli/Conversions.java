package cowscope.app.cli;

import cowscope.mechanism.Policy;
import cowscope.trace.TraceFormat;
import cowscope.trace.Worlds;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// How the words of options become values.
final class Conversions {
  private Conversions() {}

  static CommandLine register(CommandLine program) {
    return program
        .registerConverter(Policy.class, oneOf(Policy.values(), Policy::text))
        .registerConverter(
            TraceFormat.class,
            oneOf(TraceFormat.values(), format -> format.name().toLowerCase(Locale.ROOT)))
        .registerConverter(Worlds.class, Conversions::worlds);
  }

  private static <T> ITypeConverter<T> oneOf(T[] values, Function<T, String> text) {
    return word -> {
      for (T value : values) {
        if (text.apply(value).equals(word)) {
          return value;
        }
      }
      Stream<String> words = Arrays.stream(values).map(text);
      throw new TypeConversionException(
          "\"" + word + "\" is none of " + words.collect(Collectors.joining(", ")));
    };
  }

  private static Worlds worlds(String text) {
    try {
      return Worlds.of(text);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException(String.valueOf(e.getMessage()));
    }
  }
}
