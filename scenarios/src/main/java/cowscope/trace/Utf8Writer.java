package cowscope.trace;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;

/// Writes UTF-8 through one large buffer. JsonWriter hands over many small pieces, which the
/// encoder of an OutputStreamWriter takes slowly; nearly all of them are ASCII.
final class Utf8Writer extends Writer {
  private static final int LONGEST = 4;

  private final OutputStream out;
  private final byte[] buffer = new byte[1 << 16];
  private int length;
  private char high;

  Utf8Writer(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int c) throws IOException {
    put((char) c);
  }

  @Override
  public void write(char[] chars, int offset, int count) throws IOException {
    for (int i = offset; i < offset + count; i++) {
      put(chars[i]);
    }
  }

  @Override
  public void write(String text, int offset, int count) throws IOException {
    for (int i = offset; i < offset + count; i++) {
      put(text.charAt(i));
    }
  }

  @Override
  public void flush() throws IOException {
    flushBuffer();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    flush();
    out.close();
  }

  private void put(char c) throws IOException {
    if (length > buffer.length - LONGEST) {
      flushBuffer();
    }
    if (c < 0x80) {
      buffer[length++] = (byte) c;
    } else if (Character.isHighSurrogate(c)) {
      high = c;
    } else if (Character.isLowSurrogate(c)) {
      putLong(Character.toCodePoint(high, c));
    } else {
      putShort(c);
    }
  }

  /// A character of two or three bytes.
  private void putShort(char c) {
    if (c < 0x800) {
      buffer[length++] = (byte) (0xC0 | c >> 6);
    } else {
      buffer[length++] = (byte) (0xE0 | c >> 12);
      buffer[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
    }
    buffer[length++] = (byte) (0x80 | (c & 0x3F));
  }

  /// A character of four bytes.
  private void putLong(int codePoint) {
    buffer[length++] = (byte) (0xF0 | codePoint >> 18);
    buffer[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
    buffer[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
    buffer[length++] = (byte) (0x80 | (codePoint & 0x3F));
  }

  private void flushBuffer() throws IOException {
    out.write(buffer, 0, length);
    length = 0;
  }
}
