package dev.lintainer.report.configuration;

import dev.lintainer.configuration.Judgement;

/// How a configuration in force is shown.
public enum ConfigurationFormat {
    /// As a configuration file that says the same, with comments that tell where each value comes from.
    YAML,
    /// One document for programs.
    JSON;

    public String render(Judgement judgement) {
        return switch (this) {
            case YAML -> ConfigurationYaml.render(judgement);
            case JSON -> ConfigurationJson.render(judgement);
        };
    }
}
