package cowscope.mechanism.memory;

import cowscope.command.Command;
import cowscope.command.Help;
import cowscope.command.Name;
import cowscope.command.Syntax;
import org.jspecify.annotations.Nullable;

/// What can be asked of processes and their memory.
public sealed interface MemoryCommand extends Command {

  @Syntax("spawn <process>")
  @Help("starts a process without memory")
  record Spawn(Name process) implements MemoryCommand {}

  @Syntax("file <file> <pages> [<content>]")
  @Help("puts a file into the page cache; page i holds the letter '@'+i unless content is given")
  record File(Name file, int pages, @Nullable String content) implements MemoryCommand {}

  @Syntax({
    "map <process> <region> <pages> [shared] [<limit>]",
    "map <process> <region> <pages> of <file> [shared] [<limit>]"
  })
  @Help("maps memory, or a file, private unless shared (mmap)")
  record Map(
      Name process,
      Name region,
      int pages,
      @Nullable Name file,
      boolean shared,
      @Nullable Limit limit)
      implements MemoryCommand, ByProcess {}

  @Syntax("calloc <process> <region> <pages>")
  @Help("maps private memory that reads as zeros")
  record Calloc(Name process, Name region, int pages) implements MemoryCommand, ByProcess {}

  @Syntax("read <process> <page>")
  @Help("loads from pages, one access each")
  record Read(Name process, Pages page) implements MemoryCommand, OnPages {}

  @Syntax("write <process> <page> <value>")
  @Help("stores to pages, one access each")
  record Write(Name process, Pages page, String value) implements MemoryCommand, OnPages {}

  @Syntax("fork <process> as <child>")
  @Help("duplicates a process; both share every private frame until one of them writes")
  record Fork(Name process, Name child) implements MemoryCommand, ByProcess {}

  @Syntax("vfork <process> as <child>")
  @Help(
      "starts a child in the address space of its parent, which waits until it calls exec or exit")
  record Vfork(Name process, Name child) implements MemoryCommand, ByProcess {}

  @Syntax("exec <process> [<program>]")
  @Help("starts another program: all memory of the process goes")
  record Exec(Name process, @Nullable Name program) implements MemoryCommand, ByProcess {}

  @Syntax("exit <process>")
  @Help("ends a process")
  record Exit(Name process) implements MemoryCommand, ByProcess {}

  @Syntax("unmap <process> <page>")
  @Help("takes pages out of the address space (munmap); they stay as holes")
  record Unmap(Name process, Pages page) implements MemoryCommand, OnPages {}

  @Syntax("discard <process> <page>")
  @Help("gives up what private pages hold (MADV_DONTNEED)")
  record Discard(Name process, Pages page) implements MemoryCommand, OnPages {}

  @Syntax("protect <process> <page> <protection>")
  @Help("changes what pages allow (mprotect)")
  record Protect(Name process, Pages page, Protection protection)
      implements MemoryCommand, OnPages {}

  @Syntax("receive <process> <page> <value>")
  @Help("lets the kernel write into pages, as read(2) does")
  record Receive(Name process, Pages page, String value) implements MemoryCommand, OnPages {}

  @Syntax("send <process> <page>")
  @Help("lets the kernel read from pages, as write(2) does")
  record Send(Name process, Pages page) implements MemoryCommand, OnPages {}

  @Syntax("mergeable <process> <region>")
  @Help("offers a region to kernel samepage merging (MADV_MERGEABLE)")
  record Mergeable(Name process, Name region) implements MemoryCommand, ByProcess {}

  @Syntax("merge")
  @Help("merges equal frames of all mergeable regions: one full scan of KSM")
  record Merge() implements MemoryCommand {}

  @Syntax("evict <process> <page>")
  @Help("moves pages out to swap, as far as they are mapped only once (MADV_PAGEOUT)")
  record Evict(Name process, Pages page) implements MemoryCommand, OnPages {}

  @Syntax("pin <process> <page>")
  @Help("takes an extra reference on the frames of pages, as direct I/O does")
  record Pin(Name process, Pages page) implements MemoryCommand, OnPages {}

  @Syntax("unpin <process> <page>")
  @Help("gives an extra reference back")
  record Unpin(Name process, Pages page) implements MemoryCommand, OnPages {}

  @Syntax("lock <process> <page>")
  @Help("makes pages present and keeps them in memory (mlock)")
  record Lock(Name process, Pages page) implements MemoryCommand, OnPages {}

  /// A command that a process gives.
  interface ByProcess {
    Name process();
  }

  /// A command that a process gives about pages.
  interface OnPages extends ByProcess {
    Pages page();
  }

  /// What a new mapping does not allow.
  enum Limit {
    READ_ONLY,
    NO_ACCESS;

    Protection protection() {
      return switch (this) {
        case READ_ONLY -> Protection.READ_ONLY;
        case NO_ACCESS -> Protection.NO_ACCESS;
      };
    }
  }
}
