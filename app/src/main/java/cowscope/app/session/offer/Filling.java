package cowscope.app.session.offer;

import cowscope.command.Sheet;
import cowscope.command.Sheet.Field;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Thinks of entries for the fields of a sheet: what one points at, names that are not taken, and
/// values. Which of them make sense, others find out.
final class Filling {
  /// So many ways to fill one sheet are tried.
  private static final int MOST = 60;

  /// Names for what is new, where the field's own name cannot be one.
  private static final List<String> NAMES = List.of("a", "b", "c", "$a", "$b", "$c", "/a", "/b");

  private static final int INVENTED = 4;

  private final World world;
  private final World empty;

  Filling(World world, World start) {
    this.world = world;
    this.empty = new World(start.setup(), start.state(), List.of(), start.pools());
  }

  /// Ways to fill the sheet in which each of `pointed` is named. Fields that may be left empty are,
  /// unless there are two things to name.
  List<Map<String, String>> of(Sheet sheet, List<Handles> pointed) {
    List<Map<String, String>> filled = new ArrayList<>();
    fill(sheet, pointed, 0, new HashMap<>(), filled);
    return filled;
  }

  /// Whether the field is for what a slot holds: something could stand in it although there is
  /// nothing yet, and it is no number of blocks or of a place.
  boolean isContent(Sheet sheet, Field field) {
    return field.words().isEmpty()
        && !field.flag()
        && field.type() != Integer.class
        && !values(sheet, field).isEmpty();
  }

  /// The same command about something that does not exist.
  List<String> strangers(Offer offer, List<Handles> pointed) {
    List<String> texts = new ArrayList<>();
    for (Field field : offer.sheet().fields()) {
      String entry = offer.entries().get(field.name());
      if (pointed.stream().anyMatch(handles -> handles.own().contains(entry))) {
        invented(offer.sheet(), field).stream()
            .filter(name -> !offer.entries().containsValue(name))
            .limit(1)
            .forEach(name -> texts.add(offer.with(field, name)));
      }
    }
    return texts;
  }

  /// Whether an entry names one of these.
  static boolean named(@Nullable String entry, List<Handles> pointed) {
    return pointed.stream()
        .anyMatch(handles -> handles.own().contains(entry) || handles.around().contains(entry));
  }

  private void fill(
      Sheet sheet,
      List<Handles> pointed,
      int next,
      Map<String, String> entries,
      List<Map<String, String>> filled) {
    if (filled.size() >= MOST) {
      return;
    }
    if (next == sheet.fields().size()) {
      if (pointed.stream().allMatch(handles -> handles.in(entries.values()))) {
        filled.add(Map.copyOf(entries));
      }
      return;
    }
    Field field = sheet.fields().get(next);
    for (String candidate : candidates(sheet, field, pointed)) {
      if (!candidate.isEmpty() && entries.containsValue(candidate)) {
        continue;
      }
      entries.put(field.name(), candidate);
      fill(sheet, pointed, next + 1, entries, filled);
    }
    entries.remove(field.name());
  }

  private List<String> candidates(Sheet sheet, Field field, List<Handles> pointed) {
    if (field.flag()) {
      return List.of("");
    }
    boolean value = !values(sheet, field).isEmpty();
    List<String> handles = value ? List.of() : handles(sheet, field, pointed);
    if (field.optional()) {
      return pointed.size() < 2
          ? List.of("")
          : Stream.concat(Stream.of(""), handles.stream()).toList();
    }
    if (!field.words().isEmpty()) {
      return field.words();
    }
    return value
        ? values(sheet, field).subList(0, 1)
        : Stream.concat(handles.stream(), invented(sheet, field).stream()).toList();
  }

  private List<String> values(Sheet sheet, Field field) {
    return sheet.propose(field, empty, Map.of());
  }

  /// What is around a thing is only named where something that is there is meant.
  private List<String> handles(Sheet sheet, Field field, List<Handles> pointed) {
    boolean refers = !sheet.propose(field, world, Map.of()).isEmpty();
    return pointed.stream()
        .flatMap(handles ->
            Stream.concat(
                handles.own().stream(), refers ? handles.around().stream() : Stream.empty()))
        .distinct()
        .filter(handle -> sheet.takes(field, handle))
        .toList();
  }

  /// Names that nobody has: the field's own, which says what the thing is, or the verb's.
  private List<String> invented(Sheet sheet, Field field) {
    String word =
        field.name().equals("name") && !sheet.verb().isEmpty() ? sheet.verb() : field.name();
    boolean fits = sheet.takes(field, word);
    Stream<String> names =
        fits ? Stream.of(word, word + "2", word + "3", word + "4") : NAMES.stream();
    return names
        .filter(name -> world.owner(name) == null && sheet.takes(field, name))
        .limit(INVENTED)
        .toList();
  }
}
