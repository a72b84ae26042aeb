package dev.lintainer.syntax.dockerfile;

import java.util.Locale;
import java.util.Set;

/// `os/architecture/variant`, or one word for the usual rest
/// (https://github.com/containerd/platforms/blob/main/platforms.go).
public final class PlatformName {
    private static final int MOST_PARTS = 3;

    /// The names that a platform of one part can be; others need an operating system and an architecture.
    private static final Set<String> WORDS =
            Set.of(
                    "aix",
                    "android",
                    "darwin",
                    "macos",
                    "dragonfly",
                    "freebsd",
                    "hurd",
                    "illumos",
                    "ios",
                    "js",
                    "linux",
                    "nacl",
                    "netbsd",
                    "openbsd",
                    "plan9",
                    "solaris",
                    "windows",
                    "zos",
                    "386",
                    "i386",
                    "amd64",
                    "x86_64",
                    "x86-64",
                    "amd64p32",
                    "arm",
                    "armhf",
                    "armel",
                    "armbe",
                    "arm64",
                    "aarch64",
                    "arm64be",
                    "ppc64",
                    "ppc64le",
                    "loong64",
                    "mips",
                    "mipsle",
                    "mips64",
                    "mips64le",
                    "mips64p32",
                    "mips64p32le",
                    "ppc",
                    "riscv",
                    "riscv64",
                    "s390",
                    "s390x",
                    "sparc",
                    "sparc64",
                    "wasm");

    private PlatformName() {}

    /// Whether BuildKit can read it as a platform, known to it or not.
    public static boolean isValid(String platform) {
        String[] parts = platform.split("/", -1);
        if (parts.length > MOST_PARTS) {
            return false;
        }
        int options = parts[0].indexOf('(');
        for (int i = 0; i < parts.length; i++) {
            String part = i == 0 && options >= 0 ? parts[0].substring(0, options) : parts[i];
            if (part.isEmpty() || !isPart(part)) {
                return false;
            }
        }
        return parts.length > 1 || options >= 0 || WORDS.contains(platform.toLowerCase(Locale.ROOT));
    }

    private static boolean isPart(String part) {
        for (int i = 0; i < part.length(); i++) {
            char c = part.charAt(i);
            if (!isLetterOrDigit(c) && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
    }
}
