package cowscope.mechanism.storage;

/// What a file system notes of a file.
///
/// @param size in blocks, holes included
/// @param nocow whether its blocks may be overwritten in place
record FileEntry(int size, boolean nocow) {}
