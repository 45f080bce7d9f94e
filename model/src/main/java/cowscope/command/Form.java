package cowscope.command;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One way to write one command: a record and one of its templates.
record Form(
    Class<? extends Command> command, Template template, Map<String, ArgumentType<?>> types) {

  static Form of(
      Class<? extends Command> command, String template, List<ArgumentType<?>> available) {
    Map<String, ArgumentType<?>> types = new HashMap<>();
    for (RecordComponent component : command.getRecordComponents()) {
      if (component.getType() != boolean.class) {
        types.put(component.getName(), ArgumentTypes.find(component.getType(), available));
      }
    }
    return new Form(command, Template.of(template), types);
  }

  ArgumentType<?> type(String component) {
    ArgumentType<?> type = types.get(component);
    if (type == null) {
      throw new IllegalArgumentException(command + " has no component " + component);
    }
    return type;
  }

  /// Whether a word of the template is the name of a boolean component.
  boolean isFlag(String word) {
    return Arrays.stream(command.getRecordComponents())
        .anyMatch(c -> c.getType() == boolean.class && c.getName().equals(word));
  }

  /// The command with these arguments; what is missing is null, zero or false.
  ///
  /// @throws IllegalArgumentException when the record refuses them
  Command make(Map<String, Object> arguments) {
    RecordComponent[] components = command.getRecordComponents();
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      values[i] = arguments.getOrDefault(components[i].getName(), standard(components[i]));
    }
    try {
      return constructor(components).newInstance(values);
    } catch (InvocationTargetException e) {
      throw e.getCause() instanceof IllegalArgumentException refused
          ? refused
          : new IllegalStateException(e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot make " + command, e);
    }
  }

  /// The arguments of a command of this form that are there.
  Map<String, Object> arguments(Command made) {
    Map<String, Object> arguments = new HashMap<>();
    for (RecordComponent component : command.getRecordComponents()) {
      try {
        Object value = component.getAccessor().invoke(made);
        if (value != null && !value.equals(false)) {
          arguments.put(component.getName(), value);
        }
      } catch (ReflectiveOperationException e) {
        throw new LinkageError("cannot read " + component, e);
      }
    }
    return arguments;
  }

  private Constructor<? extends Command> constructor(RecordComponent[] components)
      throws NoSuchMethodException {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    return command.getDeclaredConstructor(types);
  }

  @SuppressWarnings("NullAway")
  private static @Nullable Object standard(RecordComponent component) {
    Class<?> type = component.getType();
    return type == boolean.class ? (Object) false : type == int.class ? (Object) 0 : null;
  }
}
