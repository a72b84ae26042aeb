package dev.lintainer.document.dockerfile;

/// The checks that BuildKit itself makes of a Dockerfile (https://docs.docker.com/reference/build-checks/), but for
/// `InvalidBaseImagePlatform` and `CopyIgnoredFile`, which a Dockerfile alone does not decide.
public enum BuildCheck {
    STAGE_NAME_CASING("StageNameCasing"),
    FROM_AS_CASING("FromAsCasing"),
    NO_EMPTY_CONTINUATION("NoEmptyContinuation"),
    CONSISTENT_INSTRUCTION_CASING("ConsistentInstructionCasing"),
    DUPLICATE_STAGE_NAME("DuplicateStageName"),
    RESERVED_STAGE_NAME("ReservedStageName"),
    JSON_ARGS_RECOMMENDED("JSONArgsRecommended"),
    MAINTAINER_DEPRECATED("MaintainerDeprecated"),
    UNDEFINED_ARG_IN_FROM("UndefinedArgInFrom"),
    WORKDIR_RELATIVE_PATH("WorkdirRelativePath"),
    UNDEFINED_VAR("UndefinedVar"),
    MULTIPLE_INSTRUCTIONS_DISALLOWED("MultipleInstructionsDisallowed"),
    LEGACY_KEY_VALUE_FORMAT("LegacyKeyValueFormat"),
    REDUNDANT_TARGET_PLATFORM("RedundantTargetPlatform"),
    SECRETS_USED_IN_ARG_OR_ENV("SecretsUsedInArgOrEnv"),
    INVALID_DEFAULT_ARG_IN_FROM("InvalidDefaultArgInFrom"),
    FROM_PLATFORM_FLAG_CONST_DISALLOWED("FromPlatformFlagConstDisallowed"),
    EXPOSE_PROTO_CASING("ExposeProtoCasing"),
    EXPOSE_INVALID_FORMAT("ExposeInvalidFormat"),
    INVALID_DEFINITION_DESCRIPTION("InvalidDefinitionDescription");

    private final String title;

    BuildCheck(String title) {
        this.title = title;
    }

    /// The name that BuildKit prints, and that `skip=` and `experimental=` take.
    public String title() {
        return title;
    }

    /// Made only where the file asks for it.
    boolean isExperimental() {
        return this == INVALID_DEFINITION_DESCRIPTION;
    }
}
