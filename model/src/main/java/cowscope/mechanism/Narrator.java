package cowscope.mechanism;

import cowscope.event.Event;
import cowscope.event.EventFields;
import cowscope.world.World;
import java.util.Map;

/// Tells events in the words of a mechanism's lexicon.
///
/// For an event `trapped` with the cause `write-protected` the keys are
/// `event.trapped.write-protected.title`, `.detail` and `.source`; where there is none for the
/// cause, `event.trapped.title` and so on. A title is required, the rest may be missing. Figures of
/// bytes come in units for people too: `bytes` as `amount`, `bytesWritten` as `amountWritten`.
public final class Narrator {
  private static final String BYTES = "bytes";

  private final Lexicon lexicon;

  public Narrator(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// The event, told between the worlds before and after it. `extra` are figures that the mechanism
  /// adds to the event's own fields.
  public Narration tell(World before, Event event, World after, Map<String, ?> extra) {
    Map<String, Object> fields = fields(before, event, after, extra);
    String key = key(event.word(), fields);
    return new Narration(
        lexicon.text(key + ".title", fields),
        optional(key + ".detail", fields, ""),
        lexicon.find(key + ".source"));
  }

  /// What the keys begin with under which the lexicon tells the event.
  public String key(World before, Event event, World after, Map<String, ?> extra) {
    return key(event.word(), fields(before, event, after, extra));
  }

  private static Map<String, Object> fields(
      World before, Event event, World after, Map<String, ?> extra) {
    Map<String, Object> fields = EventFields.between(before, event, after);
    fields.putIfAbsent("count", 1);
    Map.copyOf(fields).forEach((key, value) -> amount(fields, key, value));
    fields.putAll(extra);
    return fields;
  }

  private static void amount(Map<String, Object> fields, String key, Object value) {
    if (value instanceof Long bytes && key.startsWith(BYTES)) {
      fields.putIfAbsent("amount" + key.substring(BYTES.length()), Amount.bytes(bytes));
    }
  }

  private String key(String word, Map<String, Object> fields) {
    String general = "event." + word;
    Object cause = fields.get("cause");
    String special = general + "." + cause;
    return cause != null && lexicon.find(special + ".title") != null ? special : general;
  }

  private String optional(String key, Map<String, Object> fields, String otherwise) {
    return lexicon.find(key) == null ? otherwise : lexicon.text(key, fields);
  }
}
