package cowscope.app.ui.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// Nodes that are kept by the identity of what they show: only what is different from the last time
/// is made, changed or taken away.
final class Keep<K, V, N extends Node> {
  private final Pane layer;
  private final BiFunction<K, V, N> make;
  private final BiConsumer<N, V> update;
  private final Map<K, N> nodes = new LinkedHashMap<>();
  private Map<K, V> shown = Map.of();

  Keep(Pane layer, BiFunction<K, V, N> make, BiConsumer<N, V> update) {
    this.layer = layer;
    this.make = make;
    this.update = update;
  }

  /// A node that was taken away, and where it stood.
  record Gone(Node node, Pane layer) {}

  /// Makes the nodes agree with what is wanted, and says which came and which went.
  void show(Map<K, V> wanted, List<Node> allBorn, List<Gone> allGone) {
    List<N> gone = new ArrayList<>();
    nodes
        .entrySet()
        .removeIf(entry -> !wanted.containsKey(entry.getKey()) && gone.add(entry.getValue()));
    layer.getChildren().removeAll(gone);
    List<N> born = new ArrayList<>();
    wanted.forEach((key, value) -> {
      N node = nodes.get(key);
      if (node == null) {
        N made = make.apply(key, value);
        made.setManaged(false);
        nodes.put(key, made);
        born.add(made);
      } else if (!value.equals(shown.get(key))) {
        update.accept(node, value);
      }
    });
    layer.getChildren().addAll(born);
    allBorn.addAll(born);
    gone.forEach(node -> allGone.add(new Gone(node, layer)));
    shown = wanted;
  }

  /// Takes all away, where what a node shows cannot be changed.
  void clear() {
    layer.getChildren().removeAll(nodes.values());
    nodes.clear();
    shown = Map.of();
  }

  @Nullable N get(K key) {
    return nodes.get(key);
  }

  Map<K, N> nodes() {
    return nodes;
  }
}
