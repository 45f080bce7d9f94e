package cowscope.mechanism.strings.cxx;

import cowscope.world.SlotId;

/// One implementation of `std::string`: what its functions do to the variable at a slot.
interface StringClass {
  /// `basic_string(const char*)` and the empty string.
  void construct(SlotId string, String text, String cause);

  /// `basic_string(const basic_string&)`.
  void copy(SlotId string, SlotId source);

  /// `operator=(const basic_string&)`.
  void assign(SlotId string, SlotId source);

  /// `operator=(const char*)`.
  void assign(SlotId string, String text);

  /// `append` and `push_back`.
  void append(SlotId string, String text);

  /// Any access that could write: `operator[]`, `at`, `begin`.
  void access(SlotId string);

  /// A character is written in place, after [#access].
  void write(SlotId string, int index, char sign);

  void reserve(SlotId string, int capacity);

  void clear(SlotId string);

  void erase(SlotId string, int position, int length);

  void insert(SlotId string, int position, String text);

  void swap(SlotId string, SlotId other);

  /// `~basic_string()`.
  void destroy(SlotId string);
}
