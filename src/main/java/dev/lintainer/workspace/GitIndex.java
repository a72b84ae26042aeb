package dev.lintainer.workspace;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The paths that git tracks, out of `.git/index` (https://git-scm.com/docs/index-format).
final class GitIndex {
    private static final int FILE_LIMIT = 128 * 1024 * 1024;
    private static final int SIGNATURE = 0x44495243;
    private static final int VERSION_OFFSET = 4;
    private static final int COUNT_OFFSET = 8;
    private static final int HEADER_LENGTH = 12;
    private static final int COMPRESSED_VERSION = 4;
    private static final int MODE_OFFSET = 24;
    private static final int STAT_LENGTH = 40;
    private static final int SHA_1_LENGTH = 20;
    private static final int SHA_256_LENGTH = 32;
    private static final int EXTENDED_FLAG = 0x4000;
    private static final int TYPE_MASK = 0xF000;
    private static final int REGULAR_FILE = 0x8000;
    private static final int SYMBOLIC_LINK = 0xA000;
    private static final int ALIGNMENT = 8;
    private static final int LONGEST_PATH = 4096;

    private final ByteBuffer index;
    private final int hashLength;

    private GitIndex(ByteBuffer index, int hashLength) {
        this.index = index;
        this.hashLength = hashLength;
    }

    /// Files and links; nothing where there is no index, or one that cannot be understood.
    static List<String> paths(Path gitDirectory) {
        Path file = gitDirectory.resolve("index");
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > FILE_LIMIT) {
                return List.of();
            }
            return paths(Files.readAllBytes(file));
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    /// The index does not say which hash its repository uses; with the wrong length its entries make no sense.
    static List<String> paths(byte[] bytes) {
        ByteBuffer index = ByteBuffer.wrap(bytes);
        if (bytes.length < HEADER_LENGTH || index.getInt(0) != SIGNATURE) {
            return List.of();
        }
        return new GitIndex(index, SHA_1_LENGTH)
                .read()
                .or(() -> new GitIndex(index, SHA_256_LENGTH).read())
                .orElse(List.of());
    }

    private Optional<List<String>> read() {
        int version = index.getInt(VERSION_OFFSET);
        int count = index.getInt(COUNT_OFFSET);
        List<String> paths = new ArrayList<>();
        byte[] previous = {};
        int at = HEADER_LENGTH;
        for (int i = 0; i < count; i++) {
            int flags = at + STAT_LENGTH + hashLength;
            if (flags + 4 > index.limit()) {
                return Optional.empty();
            }
            int nameStart = flags + ((index.getShort(flags) & EXTENDED_FLAG) == 0 ? 2 : 4);
            int kept = 0;
            if (version == COMPRESSED_VERSION) {
                int removed = variableInteger(nameStart);
                nameStart = afterVariableInteger(nameStart);
                kept = previous.length - removed;
            }
            int nameEnd = nameEnd(nameStart);
            if (nameEnd < 0 || kept < 0 || kept > previous.length || !isLength(kept + nameEnd - nameStart)) {
                return Optional.empty();
            }
            byte[] name = Arrays.copyOf(previous, kept + nameEnd - nameStart);
            index.get(nameStart, name, kept, nameEnd - nameStart);
            if (Arrays.compareUnsigned(previous, name) > 0) {
                return Optional.empty();
            }
            int type = index.getInt(at + MODE_OFFSET) & TYPE_MASK;
            if (type == REGULAR_FILE || type == SYMBOLIC_LINK) {
                paths.add(new String(name, StandardCharsets.UTF_8));
            }
            previous = name;
            at = version == COMPRESSED_VERSION ? nameEnd + 1 : at + aligned(nameEnd + 1 - at);
        }
        return Optional.of(paths);
    }

    private static boolean isLength(int length) {
        return length > 0 && length <= LONGEST_PATH;
    }

    private static int aligned(int length) {
        return (length + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    private int nameEnd(int start) {
        for (int at = start; at < index.limit(); at++) {
            if (index.get(at) == 0) {
                return at;
            }
        }
        return -1;
    }

    /// How many bytes of the previous name an entry takes back: seven bits a byte, the highest first, one added for
    /// each byte that follows.
    private int variableInteger(int start) {
        int at = start;
        int value = index.get(at) & 0x7F;
        while ((index.get(at) & 0x80) != 0 && at + 1 < index.limit()) {
            at++;
            value = (value + 1 << 7) + (index.get(at) & 0x7F);
        }
        return value;
    }

    private int afterVariableInteger(int start) {
        int at = start;
        while ((index.get(at) & 0x80) != 0 && at + 1 < index.limit()) {
            at++;
        }
        return at + 1;
    }
}
