package cowscope.mechanism;

import cowscope.command.Command;
import cowscope.command.Grammar;
import cowscope.event.Event;
import cowscope.world.Region;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import cowscope.world.World;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The pure rules of one kind of copy-on-write, and what it says of itself. Implementations have no
/// state of their own; [java.util.ServiceLoader] finds them.
public interface Mechanism {
  /// The word that scenarios use: `memory`.
  String name();

  /// What `setup` may choose.
  List<Setting> settings();

  /// How its commands are written under this setup (a dialect is a setting).
  Grammar grammar(Setup setup);

  /// The world before the first step.
  World start(Setup setup, Policy policy);

  /// What happens when `command` is given in `world`. Pure.
  Decision decide(World world, Command command);

  /// What a power cut leaves of `world`, which may be in the middle of a step; null where the
  /// mechanism knows no power cut. Pure.
  default @Nullable List<Event> powerCut(World world) {
    return null;
  }

  /// The command that tells what an owner refers to, what is its own, and what dropping it would
  /// free, by an [Event.Noted] called `account`; null where the mechanism has none.
  default @Nullable Command account(String owner) {
    return null;
  }

  /// What a read of the slot would see now, without doing it; null where a read would fail or there
  /// is nothing to see.
  @Nullable String peek(World world, SlotId slot);

  /// The event in words.
  Narration tell(World before, Event event, World after);

  /// The mechanism's words for owners, slots, blocks, pools and costs; which ones, `lexicon.md`
  /// beside this package says.
  Lexicon lexicon();

  /// What pictures say of this mechanism's worlds.
  default Depiction depiction() {
    return new Depiction(lexicon());
  }

  /// Views that are not counted: where an owner's data lies in the end, through the blocks between.
  default List<View> views(World world) {
    return List.of();
  }

  /// How people write a slot, also one of a view, without making the view.
  default String label(World world, SlotId slot) {
    return world.label(slot);
  }

  /// The world with the views among the regions of their owners, so that their slots have labels,
  /// can be found and looked at like all others.
  default World shown(World world) {
    World shown = world;
    for (View view : views(world)) {
      shown = shown.with(RegionId.of(view.owner(), view.region().name()), view.region());
    }
    return shown;
  }

  /// A derived region of an owner.
  ///
  /// @param region its slots point where the data lies; nothing counts them
  record View(String owner, Region region) {}
}
