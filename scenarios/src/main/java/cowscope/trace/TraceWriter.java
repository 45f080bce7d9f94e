package cowscope.trace;

import com.google.gson.FormattingStyle;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonWriter;
import cowscope.event.Event;
import cowscope.event.EventFields;
import cowscope.history.History;
import cowscope.history.Step;
import cowscope.scenario.CostKind;
import cowscope.scenario.Progress;
import cowscope.scenario.ScenarioRun;
import cowscope.scenario.ScenarioWriter;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Map;

/// Writes runs as traces, step by step: equal runs give equal bytes.
public final class TraceWriter {
  /// The member `format` of a trace.
  public static final String FORMAT = "cowscope/trace";

  /// The version of the format that is written here.
  public static final int VERSION = 1;

  private final ScenarioRun run;
  private final Worlds worlds;
  private final Progress progress;

  private TraceWriter(ScenarioRun run, Worlds worlds, Progress progress) {
    this.run = run;
    this.worlds = worlds;
    this.progress = progress;
  }

  /// Writes the steps that ran, and leaves `out` open. Disabled steps are left out; the others keep
  /// the numbers they have in the scenario.
  ///
  /// @throws java.util.concurrent.CancellationException when `progress` stops it
  public static void write(
      ScenarioRun run, OutputStream out, TraceFormat format, Worlds worlds, Progress progress)
      throws IOException {
    TraceWriter writer = new TraceWriter(run, worlds, progress);
    Writer text = new Utf8Writer(out);
    switch (format) {
      case JSON -> writer.document(json(text, FormattingStyle.PRETTY));
      case JSONL -> writer.lines(text);
    }
    if (format == TraceFormat.JSON) {
      text.write('\n');
    }
    text.flush();
  }

  private static JsonWriter json(Writer text, FormattingStyle style) {
    JsonWriter json = new JsonWriter(text);
    json.setStrictness(Strictness.STRICT);
    json.setFormattingStyle(style);
    return json;
  }

  private void document(JsonWriter out) throws IOException {
    out.beginObject();
    out.name("format").value(FORMAT);
    out.name("version").value(VERSION);
    out.name("generator").value("cowscope " + Version.current());
    out.name("policy").value(run.policy().text());
    out.name("scenario");
    ScenarioWriter.write(run.scenario(), out);
    out.name("steps").beginArray();
    for (int number = 1; number <= run.steps().size(); number++) {
      if (!run.steps().step(number).skipped()) {
        step(number, out);
      }
    }
    out.endArray();
    out.endObject();
  }

  private void lines(Writer text) throws IOException {
    for (int number = 1; number <= run.steps().size(); number++) {
      if (!run.steps().step(number).skipped()) {
        step(number, json(text, FormattingStyle.COMPACT));
        text.write('\n');
      }
    }
  }

  private void step(int number, JsonWriter out) throws IOException {
    History history = run.steps();
    progress.report(number - 1, history.size());
    Step step = history.step(number);
    out.beginObject();
    out.name("step").value(number);
    out.name("do").value(run.scenario().steps().get(number - 1).command());
    out.name("outcome").value(step.outcome());
    cost(step, out);
    out.name("events").beginArray();
    World before = history.after(number - 1);
    for (Event event : step.events()) {
      World after = before.evolve(event);
      event(before, event, after, out);
      before = after;
    }
    out.endArray();
    if (worlds.includes(number, history.size())) {
      out.name("world");
      new WorldWalk(history.mechanism(), step.after()).accept(new JsonWorld(out));
    }
    out.endObject();
  }

  private static void cost(Step step, JsonWriter out) throws IOException {
    out.name("cost");
    JsonWorld.Line line = new JsonWorld.Line(out);
    line.begin();
    for (CostKind kind : CostKind.values()) {
      out.name(kind.member()).value(kind.of(step.cost()));
    }
    line.end();
  }

  /// An event with its fields in the order of their declaration, then why, then in words.
  private void event(World before, Event event, World after, JsonWriter out) throws IOException {
    Map<String, Object> fields = EventFields.between(before, event, after);
    SlotId slot = EventFields.slot(event);
    if (slot != null && ofView(slot, before) && ofView(slot, after)) {
      fields.put("slot", run.mechanism().label(after, slot));
    }
    Object cause = fields.remove("cause");
    JsonWorld.Line line = new JsonWorld.Line(out);
    line.begin();
    out.name("event").value(event.word());
    new JsonWorld(out).members(fields);
    if (cause != null) {
      out.name("cause").value(cause.toString());
    }
    out.name("text").value(run.mechanism().tell(before, event, after).text());
    line.end();
  }

  /// Whether the slot is not one of the world itself.
  private static boolean ofView(SlotId slot, World world) {
    return slot.region() instanceof RegionId.InOwner && world.region(slot.region()) == null;
  }
}
