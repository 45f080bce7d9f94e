package cowscope.app.ui.inspector;

import cowscope.app.diagram.Subject;
import cowscope.app.ui.text.Amounts;
import cowscope.app.ui.text.Texts;
import cowscope.history.History;
import cowscope.mechanism.Mechanism;
import cowscope.mechanism.Narration;
import cowscope.world.Attributes;
import cowscope.world.Block;
import cowscope.world.BlockId;
import cowscope.world.Owner;
import cowscope.world.Pool;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.Slot;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Everything the model knows about one thing in a world.
final class Facts {
  /// More pointers than these are counted, not named.
  private static final int NAMED = 8;

  private final Texts texts;
  private final Mechanism mechanism;
  private final World world;
  private final List<Fact> facts = new ArrayList<>();

  private Facts(Texts texts, Mechanism mechanism, World world) {
    this.texts = texts;
    this.mechanism = mechanism;
    this.world = mechanism.shown(world);
  }

  /// The facts about `subject` in a world of this history.
  static List<Fact> of(Subject subject, History history, World world, Texts texts) {
    Facts facts = new Facts(texts, history.mechanism(), world);
    Narration account = Accounts.of(subject, history.mechanism(), world);
    facts.add("account", account == null ? null : account.text());
    switch (subject) {
      case Subject.OfOwner(String owner) -> facts.owner(owner);
      case Subject.OfSlots slots -> facts.slot(slots.first());
      case Subject.OfBlock(BlockId block) -> facts.block(block);
    }
    return facts.facts;
  }

  /// How people call the subject.
  static String title(Subject subject, Mechanism mechanism, World world) {
    return subject instanceof Subject.OfSlots slots
        ? mechanism.shown(world).label(slots.first())
        : name(subject);
  }

  /// The name of the subject itself.
  static String name(Subject subject) {
    return switch (subject) {
      case Subject.OfOwner(String owner) -> owner;
      case Subject.OfSlots slots -> slots.first().toString();
      case Subject.OfBlock(BlockId block) -> block.toString();
    };
  }

  private void owner(String name) {
    Owner owner = world.owner(name);
    if (owner == null) {
      add("gone", "");
      return;
    }
    add("kind", owner.kind());
    add("parent", owner.parent());
    for (Region region : owner.regions()) {
      add("region", mechanism.depiction().heading(world, owner, region));
    }
    attributes(owner.attributes());
  }

  private void slot(SlotId id) {
    Slot slot = world.slot(id);
    if (slot == null) {
      add("gone", "");
      return;
    }
    holder(id.region());
    add("access", slot.access().text());
    add(
        "marks",
        slot.marks().stream()
            .map(mark -> mark.name().toLowerCase(Locale.ROOT))
            .sorted()
            .collect(Collectors.joining(", ")));
    add("value", slot.value());
    add("reads", mechanism.peek(world, id));
    attributes(slot.attributes());
    BlockId target = slot.block();
    add("points", target == null ? texts.get("inspector.nowhere") : target.toString());
    Block block = target == null ? null : world.block(target);
    if (block != null) {
      add("counted", slot.counted() ? null : texts.get("inspector.uncounted"));
      content(block);
      pointers(block.id(), "others", id);
    }
  }

  private void holder(RegionId id) {
    switch (id) {
      case RegionId.InOwner(String owner, String region) -> {
        add("owner", owner);
        Region found = world.region(id);
        add("region", region + (found == null ? "" : " · " + found.kind()));
      }
      case RegionId.InBlock(BlockId block) -> add("block", block.toString());
    }
  }

  private void block(BlockId id) {
    Block block = world.block(id);
    Pool pool = world.findPool(id.prefix());
    add("pool", pool == null ? null : pool.name());
    if (block == null) {
      add("state", mechanism.depiction().word("free"));
      return;
    }
    content(block);
    pointers(id, "pointers", null);
  }

  private void content(Block block) {
    add("kind", block.kind());
    add("refs", block.counted() ? Amounts.count(block.refs()) : texts.get("inspector.uncounted"));
    add("content", block.value());
    add("bytes", Amounts.bytes(block.bytes()));
    attributes(block.content().attributes());
  }

  private void pointers(BlockId block, String key, @Nullable SlotId but) {
    List<String> labels =
        world.slotsOf(block).stream()
            .filter(slot -> !slot.equals(but))
            .map(world::label)
            .distinct()
            .toList();
    String named = String.join(", ", labels.subList(0, Math.min(NAMED, labels.size())));
    int rest = labels.size() - NAMED;
    add(
        key,
        labels.isEmpty()
            ? texts.get("inspector.nobody")
            : rest > 0 ? named + texts.get("inspector.more", Map.of("count", rest)) : named);
  }

  private void attributes(Attributes attributes) {
    attributes.asMap().forEach((key, value) -> facts.add(new Fact(key, value.toString())));
  }

  private void add(String key, @Nullable String value) {
    if (value != null && !(value.isEmpty() && !key.equals("gone"))) {
      facts.add(new Fact(texts.get("inspector." + key), value));
    }
  }
}
