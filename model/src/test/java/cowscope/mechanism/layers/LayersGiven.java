package cowscope.mechanism.layers;

import cowscope.mechanism.Played;
import cowscope.mechanism.Policy;
import cowscope.world.BlockId;
import cowscope.world.RegionId;
import cowscope.world.SlotId;
import java.util.Map;
import java.util.Objects;

/// Worlds that tests of images and containers begin with.
final class LayersGiven {
  private static final BlockId UPPER = new BlockId("L", 1);

  private LayersGiven() {}

  static Played given(String... commands) {
    return given(Map.of(), commands);
  }

  static Played given(Map<String, Object> setup, String... commands) {
    return new Played(new LayersMechanism(), setup, Policy.ON_WRITE).then(commands);
  }

  /// One image with one file, and a container.
  static Played oneFile(Map<String, Object> setup, String size) {
    return given(
        setup, "image base", "add base /etc/motd " + size + " \"hello\"", "run c1 from base");
  }

  static SlotId seen(Played run, String label) {
    return Objects.requireNonNull(new LayersMechanism().shown(run.world()).find(label));
  }

  /// A slot of the container's own layer.
  static SlotId upper(int index) {
    return RegionId.of(UPPER).slot(index);
  }
}
