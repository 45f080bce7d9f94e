package cowscope.trace;

import com.google.gson.FormattingStyle;
import com.google.gson.stream.JsonWriter;
import cowscope.trace.WorldImage.BlockImage;
import cowscope.trace.WorldImage.PoolImage;
import cowscope.trace.WorldImage.SlotImage;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Writes the world of a step as it walks through it.
final class JsonWorld implements WorldVisitor<IOException> {
  private final JsonWriter out;
  private final Line line;

  JsonWorld(JsonWriter out) {
    this.out = out;
    this.line = new Line(out);
  }

  /// Objects that stand on one line, also where others stand on many.
  static final class Line {
    private final JsonWriter out;
    private final FormattingStyle around;
    private final FormattingStyle within;

    Line(JsonWriter out) {
      this.out = out;
      this.around = out.getFormattingStyle();
      this.within =
          around.getNewline().isEmpty()
              ? around
              : FormattingStyle.COMPACT.withSpaceAfterSeparators(true);
    }

    JsonWriter begin() throws IOException {
      out.beginObject();
      out.setFormattingStyle(within);
      return out;
    }

    void end() throws IOException {
      out.endObject();
      out.setFormattingStyle(around);
    }
  }

  @Override
  public void owners() throws IOException {
    out.beginObject().name("owners").beginArray();
  }

  @Override
  public void owner(String name, String kind, @Nullable String parent) throws IOException {
    out.beginObject().name("name").value(name).name("kind").value(kind);
    if (parent != null) {
      out.name("parent").value(parent);
    }
    out.name("regions").beginArray();
  }

  @Override
  public void region(String name, boolean derived) throws IOException {
    out.beginObject().name("name").value(name);
    if (derived) {
      out.name("derived").value(true);
    }
    out.name("slots").beginArray();
  }

  @Override
  public void slot(SlotImage slot) throws IOException {
    line.begin();
    out.name("slot").value(slot.slot()).name("block").value(slot.block());
    if (slot.via() != null) {
      out.name("via").value(slot.via());
    }
    if (slot.offset() != null) {
      out.name("offset").value(slot.offset());
    }
    out.name("access").value(slot.access());
    if (slot.value() != null) {
      out.name("value").value(slot.value());
    }
    line.end();
  }

  @Override
  public void endOfRegion() throws IOException {
    out.endArray().endObject();
  }

  @Override
  public void endOfOwner() throws IOException {
    out.endArray().endObject();
  }

  @Override
  public void blocks() throws IOException {
    out.endArray().name("blocks").beginArray();
  }

  @Override
  public void block(BlockImage block) throws IOException {
    boolean alone = block.slots() == null;
    if (alone) {
      line.begin();
    } else {
      out.beginObject();
    }
    out.name("block").value(block.block()).name("pool").value(block.pool());
    out.name("kind").value(block.kind()).name("refs").value(block.refs());
    out.name("value").value(block.value()).name("bytes").value(block.bytes());
    if (block.slots() != null) {
      out.name("slots").beginArray();
      for (SlotImage slot : block.slots()) {
        slot(slot);
      }
      out.endArray();
    }
    members(block.attributes());
    if (alone) {
      line.end();
    } else {
      out.endObject();
    }
  }

  /// Writes simple values as members.
  void members(Map<String, Object> members) throws IOException {
    for (Map.Entry<String, Object> member : members.entrySet()) {
      out.name(member.getKey());
      switch (member.getValue()) {
        case Number number -> out.value(number);
        case Boolean flag -> out.value(flag);
        case Object text -> out.value(text.toString());
      }
    }
  }

  @Override
  public void pools() throws IOException {
    out.endArray().name("pools").beginArray();
  }

  @Override
  public void pool(PoolImage pool) throws IOException {
    line.begin();
    out.name("pool").value(pool.pool()).name("capacity").value(pool.capacity());
    out.name("used").value(pool.used());
    line.end();
  }

  @Override
  public void end() throws IOException {
    out.endArray().endObject();
  }
}
