package cowscope.world;

/// Something that turns one world into the next, purely.
@FunctionalInterface
public interface Change {
  World applyTo(World world);
}
