package cowscope.command;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// How a command is written, one template or several.
///
/// `fork <process> as <child>`: words and signs stand for themselves, `<name>` for the record
/// component of that name. `[...]` may be left out; what is left out is null, or false. A boolean
/// component stands as its own name in brackets: `[shared]`. A literal bracket is written `\\[`. A
/// space in the template allows any blanks; between signs blanks may also be left out.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Syntax {
  String[] value();
}
