package cowscope.app.session.offer;

import cowscope.command.Sheet;
import cowscope.command.Sheet.Field;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// A command that makes sense, filled in.
///
/// @param text as one would type it
/// @param entries what stands in the fields of its sheet
/// @param free the fields that are not given by what one points at: other values would do as well
public record Offer(String text, Sheet sheet, Map<String, String> entries, List<Field> free) {
  public Offer {
    entries = Map.copyOf(entries);
    free = List.copyOf(free);
  }

  /// What the command does, in one line.
  public String help() {
    return sheet.help();
  }

  /// The command with another entry in one of its fields.
  public String with(Field field, String entry) {
    Map<String, String> changed = new HashMap<>(entries);
    changed.put(field.name(), entry);
    return sheet.write(changed);
  }
}
