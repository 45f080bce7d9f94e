package cowscope.mechanism.storage;

import cowscope.command.Command;
import cowscope.command.Help;
import cowscope.command.Name;
import cowscope.command.Syntax;
import org.jspecify.annotations.Nullable;

/// What one can ask of a file system.
public sealed interface StorageCommand extends Command {

  @Syntax("create <file> <blocks> [extent] [<content>]")
  @Help("Makes a file. Each block is written by itself, unless all of them are to be one extent.")
  record Create(Name file, int blocks, boolean extent, @Nullable String content)
      implements StorageCommand {}

  @Syntax("write <path> <value>")
  @Help(
      "Writes blocks of a file; a range such as notes.txt[0-3] is one write and makes one extent.")
  record Write(FilePath path, String value) implements StorageCommand {}

  @Syntax("append <file> <value>")
  @Help("Writes one more block at the end of a file.")
  record Append(Name file, String value) implements StorageCommand {}

  @Syntax("truncate <file> <blocks>")
  @Help("Cuts a file off, or makes it longer by a hole.")
  record Truncate(Name file, int blocks) implements StorageCommand {}

  @Syntax("punch <path>")
  @Help("Makes blocks of a file a hole (fallocate --punch-hole).")
  record Punch(FilePath path) implements StorageCommand {}

  @Syntax("delete <file>")
  @Help("Removes a file (rm).")
  record Delete(Name file) implements StorageCommand {}

  @Syntax("read <path>")
  @Help("Reads blocks of a file.")
  record Read(FilePath path) implements StorageCommand {}

  @Syntax("clone <file> as <copy>")
  @Help("Makes a file of the same blocks (cp --reflink).")
  record Clone(Name file, Name copy) implements StorageCommand {}

  @Syntax("dedupe <file> <other>")
  @Help("Lets two files share what is equal in both (FIDEDUPERANGE).")
  record Dedupe(Name file, Name other) implements StorageCommand {}

  @Syntax("snapshot <subvolume> as <name> [writable]")
  @Help("Keeps a subvolume as it is now, under a name; read-only unless writable.")
  record Snapshot(Name subvolume, Name name, boolean writable) implements StorageCommand {}

  @Syntax("drop <snapshot>")
  @Help("Deletes a snapshot.")
  record Drop(Name snapshot) implements StorageCommand {}

  @Syntax("rollback <snapshot>")
  @Help("Makes the live subvolume a writable snapshot of a snapshot.")
  record Rollback(Name snapshot) implements StorageCommand {}

  @Syntax("commit")
  @Help("Ends the transaction: the superblock points at the new root.")
  record Commit() implements StorageCommand {}

  @Syntax("crash")
  @Help("Cuts the power, and mounts what is left on the disk.")
  record Crash() implements StorageCommand {}

  @Syntax("corrupt <block>")
  @Help("The medium damages one block: D3, notes.txt[1], or the tree node N1.")
  record Corrupt(Damaged block) implements StorageCommand {}

  @Syntax("nocow <file>")
  @Help("Lets an empty file be overwritten in place from now on (chattr +C).")
  record Nocow(Name file) implements StorageCommand {}

  @Syntax("send <snapshot> [from <parent>]")
  @Help("Tells how many bytes a stream of a snapshot has, whole or since an older one.")
  record Send(Name snapshot, @Nullable Name parent) implements StorageCommand {}

  @Syntax("account <owner>")
  @Help(
      "Tells what a subvolume or snapshot refers to, what is its own, and what dropping it frees.")
  record Account(Name owner) implements StorageCommand {}
}
