package cowscope.mechanism.memory;

import cowscope.event.Event;
import cowscope.mechanism.Amount;
import cowscope.mechanism.Lexicon;
import cowscope.mechanism.Narration;
import cowscope.mechanism.Narrator;
import cowscope.world.World;
import org.jspecify.annotations.Nullable;

/// Events in words, with the figures that the worlds around them hold.
final class Telling {
  private final Lexicon lexicon;
  private final Narrator narrator;

  Telling(Lexicon lexicon) {
    this.lexicon = lexicon;
    this.narrator = new Narrator(lexicon);
  }

  Narration tell(World before, Event event, World after) {
    return narrator.tell(before, event, after, figures(before, event, after).all());
  }

  /// The keys under which the lexicon tells the event begin with this.
  String key(World before, Event event, World after) {
    return narrator.key(before, event, after, figures(before, event, after).all());
  }

  private Figures figures(World before, Event event, World after) {
    Figures figures = new Figures(lexicon, before);
    return switch (event) {
      case Event.Attempted attempted ->
          figures.about(attempted.slots()).text("deed", "deed." + attempted.action());
      case Event.Trapped trapped -> figures.about(trapped.slots()).frame(trapped.slots());
      case Event.ValueRead read -> figures.about(read.slots());
      case Event.Answered answered ->
          answered.slot() == null
              ? figures.promises()
              : figures.about(answered.slot().alone()).promises();
      case Event.CountChanged changed ->
          figures.cause(changed.after() < changed.before() ? "lost" : "gained");
      case Event.Noted noted -> figures.put("resumed", noted.figures().get("process"));
      case Event.OwnerAdded added -> figures.cause(added.parent() == null ? added.kind() : "child");
      case Event.OwnerMarked marked ->
          figures
              .cause(key(marked.key(), marked.value()))
              .put("value", marked.value())
              .put("parent", before.existingOwner(marked.owner()).parent());
      case Event.RegionAdded added ->
          figures
              .about(added.region())
              .cause(added.attributes().get(Words.FROM) == null ? added.kind() : "inherited")
              .put("of", added.attributes().get(Words.OF));
      case Event.RegionRemoved removed -> figures.about(removed.region());
      case Event.RegionMarked marked ->
          figures
              .about(marked.region())
              .cause(change(before, marked, after))
              .put("value", marked.value());
      case Event.BlockAllocated taken -> figures.blocks("blocks", taken.block(), taken.count());
      case Event.BlockCopied copied ->
          figures
              .blocks("source", copied.source(), copied.count())
              .blocks("blocks", copied.copy(), copied.count())
              .put("amount", Amount.bytes(copied.bytes()))
              .comparison(copied.source());
      case Event.BlockFreed freed -> figures.blocks("blocks", freed.block(), freed.count());
      case Event.BlockTurned turned ->
          figures.put("value", before.existingBlock(turned.block()).value());
      case Event.BlockMarked marked -> figures.cause(key(marked.key(), marked.value()));
      case Event.Written written -> figures.blocks("blocks", written.block(), written.count());
      case Event.SlotPointed pointed ->
          figures
              .about(pointed.slots())
              .target(pointed.block(), pointed.slots().count())
              .text("permission", "permission." + pointed.access().text());
      case Event.SlotsShared shared ->
          figures.about(shared.slots()).present(shared.slots()).child(shared.with());
      case Event.SlotProtected changed ->
          figures
              .about(changed.slots())
              .frame(changed.slots())
              .text("permission", "permission." + changed.access().text());
      case Event.SlotMarked marked ->
          figures.about(marked.slot().alone()).cause(key(marked.key(), marked.value()));
      case Event.WorldMarked marked -> figures.cause(marked.key()).put("value", marked.value());
      case Event.OwnerRemoved _,
          Event.PoolAdded _,
          Event.PoolRemoved _,
          Event.BlockIntroduced _,
          Event.BlockOverwritten _,
          Event.PartCopied _,
          Event.BlockMoved _,
          Event.BlockExtended _,
          Event.BlockResized _,
          Event.SlotFilled _,
          Event.SlotsFilled _,
          Event.SlotsCopied _,
          Event.SlotAdded _,
          Event.SlotRemoved _ ->
          figures;
    };
  }

  private static String key(String key, @Nullable Object value) {
    return value == null ? key + "-gone" : key;
  }

  /// What happened to the parts of a region.
  private static String change(World before, Event.RegionMarked marked, World after) {
    Mapping old = Mapping.of(before, marked.region());
    Mapping now = Mapping.of(after, marked.region());
    if (!marked.key().equals(Words.PARTS) || old == null || now == null) {
      return marked.key();
    }
    if (old.parts().pages() != now.parts().pages()) {
      return "unmapped";
    }
    if (!old.parts().toString().equals(now.parts().toString())) {
      return "protection";
    }
    return locked(old) == locked(now) ? "history" : "locked";
  }

  private static int locked(Mapping mapping) {
    return mapping.parts().list().stream().filter(Part::locked).mapToInt(Part::count).sum();
  }
}
