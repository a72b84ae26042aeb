package dev.lintainer.document.dockerfile;

import java.util.Locale;
import java.util.Set;

/// Which variables BuildKit takes for secrets by their names
/// (https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/).
final class SecretNames {
    private static final Set<String> SECRET =
            Set.of(
                    "apikey",
                    "auth",
                    "credential",
                    "credentials",
                    "key",
                    "password",
                    "pword",
                    "passwd",
                    "secret",
                    "token");
    private static final Set<String> HARMLESS = Set.of("public", "file", "version");

    private SecretNames() {}

    static boolean isSecret(String name) {
        boolean secret = false;
        for (String word : name.toLowerCase(Locale.ROOT).split("_", -1)) {
            if (HARMLESS.contains(word)) {
                return false;
            }
            secret |= SECRET.contains(word);
        }
        return secret;
    }
}
