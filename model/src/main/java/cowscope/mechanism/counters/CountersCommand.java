package cowscope.mechanism.counters;

import cowscope.command.Command;
import cowscope.command.Help;
import cowscope.command.Name;
import cowscope.command.Syntax;

/// What threads are told to do.
public sealed interface CountersCommand extends Command {

  @Syntax("thread <thread>")
  @Help("A thread.")
  record Begin(Name thread) implements CountersCommand {}

  @Syntax("start <thread> <operation>")
  @Help("The operation that a thread will run: copy, drop or write.")
  record Start(Name thread, Operation operation) implements CountersCommand {}

  @Syntax("step <thread>")
  @Help("The next instruction of a thread.")
  record Step(Name thread) implements CountersCommand {}

  @Syntax("finish <thread>")
  @Help("All instructions that a thread has left.")
  record Finish(Name thread) implements CountersCommand {}

  @Syntax("explore")
  @Help("Tries every order in which the started operations can run.")
  record Explore() implements CountersCommand {}
}
