# Lets bash complete the command line of lintainer. Made by `lintainer completion bash`; to have it in every
# shell, put `eval "$(lintainer completion bash)"` into ~/.bashrc, or this text into
# ~/.local/share/bash-completion/completions/lintainer.

_lintainer_commands="check explain graph trace baseline config rules test lsp completion help"
_lintainer_packs="approved-base-images job-timeout least-privilege local-ports no-docker-socket no-latest no-privileged own-registry owner-label report-retention trusted-actions"
_lintainer_rules="action/refused-expression action/runtime-deprecated artifact/brace-glob artifact/consumer-runs-after-failure artifact/cross-run-token artifact/deprecated-major artifact/download-all-with-build-record artifact/download-before-upload artifact/exec-bit-lost artifact/file-name-invalid artifact/hidden-file-dropped artifact/layout-mismatch artifact/merge-collision artifact/missing-file-tolerated artifact/name-conflict artifact/name-invalid artifact/never-downloaded artifact/never-uploaded artifact/overwrite-race artifact/path-not-produced artifact/pattern-matches-nothing artifact/retention-unset artifact/single-match-layout artifact/tar-compressed-twice artifact/upload-download-mismatch artifact/wiped-by-checkout baseline/stale build/alias-builder-confusion build/apt-recommends build/arg-secret build/arg-undeclared build/context-file-missing build/docker-exporter-attestation build/dockerfile-path-base build/driver-unsupported-output build/git-context-ignores-workspace build/input-unknown build/list-input-comma build/load-multiplatform build/tag-missing build/target-missing cache/action-retired cache/buildkit-too-old cache/duplicated-inside-docker cache/export-can-fail-build cache/from-only cache/gha-missing cache/gha-needs-buildx cache/gha-runtime-not-exposed cache/inline-not-exported cache/key-without-hash cache/layer-order cache/mode-min-multistage cache/mount-not-persisted cache/mount-uid cache/no-default-branch-writer cache/pip-mount-disabled cache/readonly-event cache/registry-ref-shared cache/scope-collision cache/scope-mismatch cache/to-only check/aggregator-always-green check/aggregator-blind check/aggregator-skippable check/background-not-awaited check/merge-group-missing check/missing check/name-unstable check/needs-result-typo check/required-path-filtered check/timeout-missing configuration/ignore-expired configuration/ignore-unused container/docker-run-path container/home container/needs-shell container/no-git container/nonroot-user container/options-unsupported container/volume-relative container/workspace-context env/ci-flag-not-set env/compose-dotenv-ignored env/compose-required-unset env/compose-variable-unset env/expanded-on-host env/file-missing env/float-truncated env/github-file-in-container env/not-passed-to-container env/passthrough-unset env/secret-in-command env/self-reference exit/and-list-not-last exit/compose-first-exit exit/compose-flags-conflict exit/compose-service-unknown exit/compose-up-hangs exit/compose-up-result exit/continue-on-error exit/detached-test exit/docker-wait-ignored exit/inner-shell exit/or-true exit/pipe-masked exit/substitution-masked image/arch-mismatch image/build-no-effect image/built-not-loaded image/compose-ignores-loaded image/compose-v1 image/entrypoint-swallows-command image/handoff-unordered image/job-container-not-pullable image/loaded-then-pulled image/not-in-job image/output-dest-but-used-locally image/output-secret-dropped image/pull-always-local image/rebuilt-per-job image/registry-on-fork-pr image/registry-permission image/runner-without-docker image/save-wrong-ref image/saved-by-id image/tag-mismatch image/tar-format-not-loadable image/tar-never-loaded image/tty-in-ci image/uppercase-name internal/reader-failed internal/rule-failed mount/cache-write-noise mount/compose-relative-base mount/compose-volume-undeclared mount/editable-install mount/git-dubious-ownership mount/hides-image-content mount/host-dir-created-by-daemon mount/missing-for-results mount/named-volume-by-accident mount/path-not-found-on-upload mount/tar-in-build-context mount/user-cannot-write mount/volume-quoting mount/workdir-mismatch mount/workspace-not-mounted net/depends-on-started-only net/depends-on-unknown net/docker-run-not-joined net/exposed-secret-default net/health-tool-missing net/healthy-without-healthcheck net/localhost-in-container net/mode-and-networks net/network-undeclared net/no-healthcheck net/port-collision net/port-not-mapped net/project-name-assumed net/random-port-literal net/service-name-from-host policy/action-not-allowed-on-host policy/file-missing policy/handoff-missing policy/image-not-allowed policy/multistage-missing policy/step-not-containerised python/analysis-target python/base-unpinned-distro python/distro-interpreter python/file-resolves-newer python/matrix-forbidden python/matrix-single python/requires-excludes python/setup-on-host python/site-packages-path python/tool-drift python/venv-across-bases python/version-disagreement python/version-floating python/version-not-allowed result/not-exported result/upload-skipped-on-failure schema/invalid-action schema/invalid-compose schema/invalid-workflow suppression/malformed suppression/missing-reason suppression/unknown-rule suppression/unused syntax/invalid-action syntax/invalid-bake syntax/invalid-compose syntax/invalid-dockerfile syntax/invalid-workflow user/name-unknown user/root-user user/root-writes-workspace user/uid-not-runner user/uid-taken workflow/concurrency-missing workflow/permissions-insufficient workflow/permissions-missing workflow/refused-expression"

_lintainer_reply() {
    local line
    while IFS= read -r line; do
        COMPREPLY+=("$before$line")
    done
}

_lintainer_words() {
    _lintainer_reply < <(compgen -W "$1" -- "$word")
}

_lintainer_files() {
    compopt -o filenames 2>/dev/null
    _lintainer_reply < <(compgen "$1" -- "$word")
}

_lintainer() {
    local command="${COMP_WORDS[1]}" word="${COMP_WORDS[COMP_CWORD]}" option="" before=""
    COMPREPLY=()
    if ((COMP_CWORD > 1)); then
        option="${COMP_WORDS[COMP_CWORD - 1]}"
    fi
    # Readline takes `--option=value` for three words, unless it is told not to.
    if [[ $word == "=" ]]; then
        word=""
    elif [[ $option == "=" ]]; then
        option="${COMP_WORDS[COMP_CWORD - 2]}"
    elif [[ $word == --*=* ]]; then
        option="${word%%=*}"
        before="$option="
        word="${word#*=}"
    fi
    if ((COMP_CWORD == 1)); then
        _lintainer_words "$_lintainer_commands --help --version"
        return
    fi
    case "$command $option" in
        "check --format")
            _lintainer_words "text concise json jsonl sarif code-scanning github markdown gitlab junit checkstyle rdjson rdjsonl html"
            return
            ;;
        "check --output")
            _lintainer_words "text concise json jsonl sarif code-scanning github markdown gitlab junit checkstyle rdjson rdjsonl html"
            return
            ;;
        "check --profile")
            _lintainer_words "pipeline containerized-python strict"
            return
            ;;
        "check --rule")
            _lintainer_words "$_lintainer_rules"
            return
            ;;
        "check --severity")
            _lintainer_words "info warning error"
            return
            ;;
        "check --fail-on")
            _lintainer_words "error warning info never"
            return
            ;;
        "check --python")
            :
            return
            ;;
        "check --baseline")
            _lintainer_files -f
            return
            ;;
        "check --changed-since")
            :
            return
            ;;
        "check --stdin-filename")
            _lintainer_files -f
            return
            ;;
        "check --user-rules")
            _lintainer_files -d
            return
            ;;
        "check --pack")
            _lintainer_words "$_lintainer_packs"
            return
            ;;
        "check --config")
            _lintainer_files -f
            return
            ;;
        "check --color")
            _lintainer_words "auto always never"
            return
            ;;
        "explain --format")
            _lintainer_words "text markdown"
            return
            ;;
        "graph --format")
            _lintainer_words "text mermaid dot json"
            return
            ;;
        "graph --workflow")
            _lintainer_files -f
            return
            ;;
        "graph --config")
            _lintainer_files -f
            return
            ;;
        "graph --color")
            _lintainer_words "auto always never"
            return
            ;;
        "trace --job")
            :
            return
            ;;
        "trace --workflow")
            _lintainer_files -f
            return
            ;;
        "trace --config")
            _lintainer_files -f
            return
            ;;
        "trace --color")
            _lintainer_words "auto always never"
            return
            ;;
        "baseline --output")
            _lintainer_files -f
            return
            ;;
        "baseline --profile")
            _lintainer_words "pipeline containerized-python strict"
            return
            ;;
        "baseline --rule")
            _lintainer_words "$_lintainer_rules"
            return
            ;;
        "baseline --python")
            :
            return
            ;;
        "baseline --config")
            _lintainer_files -f
            return
            ;;
        "config --format")
            _lintainer_words "yaml json"
            return
            ;;
        "config --profile")
            _lintainer_words "pipeline containerized-python strict"
            return
            ;;
        "config --python")
            :
            return
            ;;
        "config --config")
            _lintainer_files -f
            return
            ;;
        "config --user-rules")
            _lintainer_files -d
            return
            ;;
        "config --pack")
            _lintainer_words "$_lintainer_packs"
            return
            ;;
        "rules --format")
            _lintainer_words "text json"
            return
            ;;
        "rules --user-rules")
            _lintainer_files -d
            return
            ;;
        "rules --pack")
            _lintainer_words "$_lintainer_packs"
            return
            ;;
        "test --pack")
            _lintainer_words "$_lintainer_packs"
            return
            ;;
    esac
    case "$command $word" in
        "check -"*) _lintainer_words "--format --output --profile --rule --severity --fail-on --python --baseline --no-baseline --changed-since --recursive --stdin --stdin-filename --user-rules --pack --config --no-config --color -h --help" ;;
        "check "*) _lintainer_files -f ;;
        "explain -"*) _lintainer_words "--format -h --help" ;;
        "explain "*) _lintainer_words "$_lintainer_rules" ;;
        "graph -"*) _lintainer_words "--format --workflow --config --no-config --color -h --help" ;;
        "graph "*) _lintainer_files -f ;;
        "trace -"*) _lintainer_words "--job --workflow --config --no-config --color -h --help" ;;
        "trace "*) _lintainer_files -f ;;
        "baseline -"*) _lintainer_words "--output --profile --rule --python --config --no-config -h --help" ;;
        "baseline "*) _lintainer_files -f ;;
        "config -"*) _lintainer_words "--format --profile --python --config --no-config --user-rules --pack -h --help" ;;
        "config "*) _lintainer_files -f ;;
        "rules -"*) _lintainer_words "--format --user-rules --pack -h --help" ;;
        "rules "*) : ;;
        "test -"*) _lintainer_words "--pack -h --help" ;;
        "test "*) _lintainer_files -f ;;
        "lsp -"*) _lintainer_words "--stdio -h --help" ;;
        "lsp "*) : ;;
        "completion -"*) _lintainer_words "-h --help" ;;
        "completion "*) _lintainer_words "bash zsh fish" ;;
        "help "*) _lintainer_words "$_lintainer_commands" ;;
    esac
}

complete -F _lintainer lintainer
