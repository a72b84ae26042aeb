package dev.lintainer.document.compose;

/// How Compose merges an attribute of two files, by the attribute's path with `*` for a name the user chose
/// (https://github.com/compose-spec/compose-go/blob/main/override/merge.go, uncity.go).
enum MergeRule {
    /// Mappings merge, lists are appended, anything else is replaced.
    BY_FORM,
    REPLACE,
    /// Mapping, list and single value all become a list; the lists are appended.
    AS_LIST,
    /// A list of names becomes a mapping; the mappings merge.
    AS_MAPPING,
    /// As [#AS_MAPPING], a plain name standing for `condition: service_started`.
    DEPENDENCIES,
    /// A single value is the mapping's `context`.
    BUILD,
    /// Mappings merge where they name the same `driver`; otherwise the later one replaces.
    LOGGING;

    static MergeRule of(String path) {
        return switch (path) {
            case "services.*.command", "services.*.entrypoint", "services.*.healthcheck.test", "services.*.ulimits.*" ->
                    REPLACE;
            case "networks.*.labels",
                    "volumes.*.labels",
                    "services.*.annotations",
                    "services.*.build.args",
                    "services.*.build.additional_contexts",
                    "services.*.build.extra_hosts",
                    "services.*.build.labels",
                    "services.*.deploy.labels",
                    "services.*.dns",
                    "services.*.dns_opt",
                    "services.*.dns_search",
                    "services.*.env_file",
                    "services.*.label_file",
                    "services.*.environment",
                    "services.*.extra_hosts",
                    "services.*.labels",
                    "services.*.sysctls",
                    "services.*.tmpfs" ->
                    AS_LIST;
            case "services.*.models", "services.*.networks" -> AS_MAPPING;
            case "services.*.depends_on" -> DEPENDENCIES;
            case "services.*.build" -> BUILD;
            case "services.*.logging" -> LOGGING;
            default -> BY_FORM;
        };
    }

    /// The path of a key's value.
    static String child(String path, String key) {
        return switch (path) {
            case "" -> key;
            case "services",
                    "networks",
                    "volumes",
                    "secrets",
                    "configs",
                    "models",
                    "services.*.ulimits",
                    "services.*.networks",
                    "services.*.depends_on",
                    "services.*.models" ->
                    path + ".*";
            default -> path + "." + key;
        };
    }
}
