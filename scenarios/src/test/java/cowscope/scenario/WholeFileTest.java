package cowscope.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
  private static final WholeFile.Content NEW = out -> out.write(bytes("new text"));

  @TempDir Path folder;
  private Path file;

  @BeforeEach
  void anOldFile() throws IOException {
    file = Files.writeString(folder.resolve("s.cow.json"), "old");
  }

  @Test
  void the_new_text_is_on_the_disk_before_it_takes_the_place_of_the_old_and_then_its_name_is()
      throws IOException {
    Recorder disk = new Recorder(file);
    WholeFile.write(file, NEW, disk);
    assertThat(disk.done)
        .containsExactly(
            "opened beside, old there",
            "forced beside with 8 bytes, old there",
            "moved beside to s.cow.json, old there",
            "opened folder, new text there",
            "forced folder, new text there");
  }

  @Test
  void what_cannot_be_written_to_its_end_leaves_the_old_file_and_nothing_else() {
    assertThatIOException()
        .isThrownBy(() ->
            WholeFile.write(
                file,
                out -> {
                  out.write(bytes("ne"));
                  throw new IOException("No space left on device");
                }));
    assertThat(folder).isDirectoryContaining(file::equals).isDirectoryNotContaining("glob:**.tmp");
    assertThat(file).hasContent("old");
  }

  @Test
  void a_link_stays_a_link_to_what_it_leads_to() throws IOException {
    Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
    Path link = Files.createSymbolicLink(elsewhere.resolve("link.cow.json"), file);
    WholeFile.write(link, NEW);
    assertThat(link).isSymbolicLink();
    assertThat(file).hasContent("new text");
    assertThat(elsewhere).isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void who_may_read_and_write_it_stays() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    for (String may : List.of("rw-------", "rw-rw-r--", "r--r--r--")) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(may));
      WholeFile.write(file, NEW);
      assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo(may);
    }
  }

  @Test
  void what_killed_programs_left_beside_it_goes_and_what_others_have_stays() throws IOException {
    Path left = Files.createFile(folder.resolve(".s.cow.json.999999999.tmp"));
    Path other = Files.createFile(folder.resolve(".t.cow.json.999999999.tmp"));
    WholeFile.write(file, NEW);
    assertThat(left).doesNotExist();
    assertThat(other).exists();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /// Notes what is done, and what the file holds at that time.
  private static final class Recorder implements Disk {
    private final Path file;
    private final List<String> done = new ArrayList<>();
    private final Map<FileChannel, Path> opened = new IdentityHashMap<>();

    Recorder(Path file) {
      this.file = file;
    }

    @Override
    public FileChannel open(Path path, OpenOption... options) throws IOException {
      FileChannel channel = Disk.super.open(path, options);
      opened.put(channel, path);
      note("opened " + name(path));
      return channel;
    }

    @Override
    public void force(FileChannel channel) throws IOException {
      Path path = opened.get(channel);
      boolean folder = Files.isDirectory(path);
      note("forced " + name(path) + (folder ? "" : " with " + channel.size() + " bytes"));
      Disk.super.force(channel);
    }

    @Override
    public void move(Path from, Path to) throws IOException {
      note("moved " + name(from) + " to " + to.getFileName());
      Disk.super.move(from, to);
    }

    private String name(Path path) {
      boolean beside = path.getParent().equals(file.getParent());
      return path.equals(file.getParent()) ? "folder" : beside ? "beside" : path.toString();
    }

    private void note(String what) throws IOException {
      done.add(what + ", " + Files.readString(file) + " there");
    }
  }
}
