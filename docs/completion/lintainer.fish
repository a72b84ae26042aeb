# Lets fish complete the command line of lintainer. Made by `lintainer completion fish`; put it into
# ~/.config/fish/completions/lintainer.fish.

set -g __lintainer_commands check explain graph trace baseline config rules test lsp completion help
set -g __lintainer_packs approved-base-images job-timeout least-privilege local-ports no-docker-socket no-latest no-privileged own-registry owner-label report-retention trusted-actions
set -g __lintainer_rules action/refused-expression action/runtime-deprecated artifact/brace-glob artifact/consumer-runs-after-failure artifact/cross-run-token artifact/deprecated-major artifact/download-all-with-build-record artifact/download-before-upload artifact/exec-bit-lost artifact/file-name-invalid artifact/hidden-file-dropped artifact/layout-mismatch artifact/merge-collision artifact/missing-file-tolerated artifact/name-conflict artifact/name-invalid artifact/never-downloaded artifact/never-uploaded artifact/overwrite-race artifact/path-not-produced artifact/pattern-matches-nothing artifact/retention-unset artifact/single-match-layout artifact/tar-compressed-twice artifact/upload-download-mismatch artifact/wiped-by-checkout baseline/stale build/alias-builder-confusion build/apt-recommends build/arg-secret build/arg-undeclared build/context-file-missing build/docker-exporter-attestation build/dockerfile-path-base build/driver-unsupported-output build/git-context-ignores-workspace build/input-unknown build/list-input-comma build/load-multiplatform build/tag-missing build/target-missing cache/action-retired cache/buildkit-too-old cache/duplicated-inside-docker cache/export-can-fail-build cache/from-only cache/gha-missing cache/gha-needs-buildx cache/gha-runtime-not-exposed cache/inline-not-exported cache/key-without-hash cache/layer-order cache/mode-min-multistage cache/mount-not-persisted cache/mount-uid cache/no-default-branch-writer cache/pip-mount-disabled cache/readonly-event cache/registry-ref-shared cache/scope-collision cache/scope-mismatch cache/to-only check/aggregator-always-green check/aggregator-blind check/aggregator-skippable check/background-not-awaited check/merge-group-missing check/missing check/name-unstable check/needs-result-typo check/required-path-filtered check/timeout-missing configuration/ignore-expired configuration/ignore-unused container/docker-run-path container/home container/needs-shell container/no-git container/nonroot-user container/options-unsupported container/volume-relative container/workspace-context env/ci-flag-not-set env/compose-dotenv-ignored env/compose-required-unset env/compose-variable-unset env/expanded-on-host env/file-missing env/float-truncated env/github-file-in-container env/not-passed-to-container env/passthrough-unset env/secret-in-command env/self-reference exit/and-list-not-last exit/compose-first-exit exit/compose-flags-conflict exit/compose-service-unknown exit/compose-up-hangs exit/compose-up-result exit/continue-on-error exit/detached-test exit/docker-wait-ignored exit/inner-shell exit/or-true exit/pipe-masked exit/substitution-masked image/arch-mismatch image/build-no-effect image/built-not-loaded image/compose-ignores-loaded image/compose-v1 image/entrypoint-swallows-command image/handoff-unordered image/job-container-not-pullable image/loaded-then-pulled image/not-in-job image/output-dest-but-used-locally image/output-secret-dropped image/pull-always-local image/rebuilt-per-job image/registry-on-fork-pr image/registry-permission image/runner-without-docker image/save-wrong-ref image/saved-by-id image/tag-mismatch image/tar-format-not-loadable image/tar-never-loaded image/tty-in-ci image/uppercase-name internal/reader-failed internal/rule-failed mount/cache-write-noise mount/compose-relative-base mount/compose-volume-undeclared mount/editable-install mount/git-dubious-ownership mount/hides-image-content mount/host-dir-created-by-daemon mount/missing-for-results mount/named-volume-by-accident mount/path-not-found-on-upload mount/tar-in-build-context mount/user-cannot-write mount/volume-quoting mount/workdir-mismatch mount/workspace-not-mounted net/depends-on-started-only net/depends-on-unknown net/docker-run-not-joined net/exposed-secret-default net/health-tool-missing net/healthy-without-healthcheck net/localhost-in-container net/mode-and-networks net/network-undeclared net/no-healthcheck net/port-collision net/port-not-mapped net/project-name-assumed net/random-port-literal net/service-name-from-host policy/action-not-allowed-on-host policy/file-missing policy/handoff-missing policy/image-not-allowed policy/multistage-missing policy/step-not-containerised python/analysis-target python/base-unpinned-distro python/distro-interpreter python/file-resolves-newer python/matrix-forbidden python/matrix-single python/requires-excludes python/setup-on-host python/site-packages-path python/tool-drift python/venv-across-bases python/version-disagreement python/version-floating python/version-not-allowed result/not-exported result/upload-skipped-on-failure schema/invalid-action schema/invalid-compose schema/invalid-workflow suppression/malformed suppression/missing-reason suppression/unknown-rule suppression/unused syntax/invalid-action syntax/invalid-bake syntax/invalid-compose syntax/invalid-dockerfile syntax/invalid-workflow user/name-unknown user/root-user user/root-writes-workspace user/uid-not-runner user/uid-taken workflow/concurrency-missing workflow/permissions-insufficient workflow/permissions-missing workflow/refused-expression

# The command is the first word behind the program.
function __lintainer_is
    set -l words (commandline -opc)
    test (count $words) -gt 1; and contains -- $words[2] $argv
end

complete -c lintainer -f
complete -c lintainer -n 'test (count (commandline -opc)) -eq 1' -s h -l help -d 'show the commands'
complete -c lintainer -n 'test (count (commandline -opc)) -eq 1' -s V -l version -d 'show the version'
complete -c lintainer -n 'test (count (commandline -opc)) -eq 1' -a check -d 'check repositories, or files or directories in them'
complete -c lintainer -n 'test (count (commandline -opc)) -eq 1' -a explain -d 'say what a rule reports and why, with examples'
complete -c lintainer -n 'test (count (commandline -opc)) -eq 1' -a graph -d 'show what the jobs of a repository build, hand on, run and keep'
complete -c lintainer -n 'test (count (commandline -opc)) -eq 1' -a trace -d 'show step by step what each job would run, where and as whom'
complete -c lintainer -n 'test (count (commandline -opc)) -eq 1' -a baseline -d 'write down what is found now, for check --baseline'
complete -c lintainer -n 'test (count (commandline -opc)) -eq 1' -a config -d 'show what a repository is judged by, and where that is said'
complete -c lintainer -n 'test (count (commandline -opc)) -eq 1' -a rules -d 'list all rules'
complete -c lintainer -n 'test (count (commandline -opc)) -eq 1' -a test -d 'run the examples of rules of your own'
complete -c lintainer -n 'test (count (commandline -opc)) -eq 1' -a lsp -d 'serve an editor (Language Server Protocol)'
complete -c lintainer -n 'test (count (commandline -opc)) -eq 1' -a completion -d 'let bash, zsh or fish complete the command line'
complete -c lintainer -n 'test (count (commandline -opc)) -eq 1' -a help -d 'show this text, or the options of a command'
complete -c lintainer -n '__lintainer_is check' -l format -x -a 'text concise json jsonl sarif code-scanning github markdown gitlab junit checkstyle rdjson rdjsonl html' -d 'how the report is written'
complete -c lintainer -n '__lintainer_is check' -l output -x -a 'text concise json jsonl sarif code-scanning github markdown gitlab junit checkstyle rdjson rdjsonl html' -d 'write a report in this format to a file'
complete -c lintainer -n '__lintainer_is check' -l profile -x -a 'pipeline containerized-python strict' -d 'the rules to run'
complete -c lintainer -n '__lintainer_is check' -l rule -x -a '$__lintainer_rules' -d 'run this rule and no other'
complete -c lintainer -n '__lintainer_is check' -l severity -x -a 'info warning error' -d 'the least severity that is shown'
complete -c lintainer -n '__lintainer_is check' -l fail-on -x -a 'error warning info never' -d 'the least severity that makes the exit code 1'
complete -c lintainer -n '__lintainer_is check' -l python -x -d 'the one Python that pipelines may use'
complete -c lintainer -n '__lintainer_is check' -l baseline -r -F -d 'report only what this file does not have'
complete -c lintainer -n '__lintainer_is check' -l no-baseline -d 'report everything'
complete -c lintainer -n '__lintainer_is check' -l changed-since -x -d 'report only what is new since a revision of git'
complete -c lintainer -n '__lintainer_is check' -l recursive -d 'check all repositories below PATH'
complete -c lintainer -n '__lintainer_is check' -l stdin -d 'read a file that is not saved from standard input'
complete -c lintainer -n '__lintainer_is check' -l stdin-filename -r -F -d 'which file standard input is the text of'
complete -c lintainer -n '__lintainer_is check' -l user-rules -x -a '(__fish_complete_directories)' -d 'a folder with rules of your own'
complete -c lintainer -n '__lintainer_is check' -l pack -x -a '$__lintainer_packs' -d 'a pack of rules that come with Lintainer and run only when asked for'
complete -c lintainer -n '__lintainer_is check' -l config -r -F -d 'read the configuration from this file'
complete -c lintainer -n '__lintainer_is check' -l no-config -d 'read no configuration'
complete -c lintainer -n '__lintainer_is check' -l color -x -a 'auto always never' -d 'when to colour'
complete -c lintainer -n '__lintainer_is check' -s h -l help -d 'show this text'
complete -c lintainer -n '__lintainer_is check' -F
complete -c lintainer -n '__lintainer_is explain' -l format -x -a 'text markdown' -d 'how it is written'
complete -c lintainer -n '__lintainer_is explain' -s h -l help -d 'show this text'
complete -c lintainer -n '__lintainer_is explain' -a '$__lintainer_rules'
complete -c lintainer -n '__lintainer_is graph' -l format -x -a 'text mermaid dot json' -d 'how it is written'
complete -c lintainer -n '__lintainer_is graph' -l workflow -r -F -d 'show this workflow and no other'
complete -c lintainer -n '__lintainer_is graph' -l config -r -F -d 'read the configuration from this file'
complete -c lintainer -n '__lintainer_is graph' -l no-config -d 'read no configuration'
complete -c lintainer -n '__lintainer_is graph' -l color -x -a 'auto always never' -d 'when to colour'
complete -c lintainer -n '__lintainer_is graph' -s h -l help -d 'show this text'
complete -c lintainer -n '__lintainer_is graph' -F
complete -c lintainer -n '__lintainer_is trace' -l job -x -d 'show this job and no other'
complete -c lintainer -n '__lintainer_is trace' -l workflow -r -F -d 'show this workflow and no other'
complete -c lintainer -n '__lintainer_is trace' -l config -r -F -d 'read the configuration from this file'
complete -c lintainer -n '__lintainer_is trace' -l no-config -d 'read no configuration'
complete -c lintainer -n '__lintainer_is trace' -l color -x -a 'auto always never' -d 'when to colour'
complete -c lintainer -n '__lintainer_is trace' -s h -l help -d 'show this text'
complete -c lintainer -n '__lintainer_is trace' -F
complete -c lintainer -n '__lintainer_is baseline' -l output -r -F -d 'where to write'
complete -c lintainer -n '__lintainer_is baseline' -l profile -x -a 'pipeline containerized-python strict' -d 'the rules to run'
complete -c lintainer -n '__lintainer_is baseline' -l rule -x -a '$__lintainer_rules' -d 'run this rule and no other'
complete -c lintainer -n '__lintainer_is baseline' -l python -x -d 'the one Python that pipelines may use'
complete -c lintainer -n '__lintainer_is baseline' -l config -r -F -d 'read the configuration from this file'
complete -c lintainer -n '__lintainer_is baseline' -l no-config -d 'read no configuration'
complete -c lintainer -n '__lintainer_is baseline' -s h -l help -d 'show this text'
complete -c lintainer -n '__lintainer_is baseline' -F
complete -c lintainer -n '__lintainer_is config' -l format -x -a 'yaml json' -d 'how it is written'
complete -c lintainer -n '__lintainer_is config' -l profile -x -a 'pipeline containerized-python strict' -d 'the rules to run'
complete -c lintainer -n '__lintainer_is config' -l python -x -d 'the one Python that pipelines may use'
complete -c lintainer -n '__lintainer_is config' -l config -r -F -d 'read the configuration from this file'
complete -c lintainer -n '__lintainer_is config' -l no-config -d 'read no configuration'
complete -c lintainer -n '__lintainer_is config' -l user-rules -x -a '(__fish_complete_directories)' -d 'a folder with rules of your own'
complete -c lintainer -n '__lintainer_is config' -l pack -x -a '$__lintainer_packs' -d 'a pack of rules that come with Lintainer and run only when asked for'
complete -c lintainer -n '__lintainer_is config' -s h -l help -d 'show this text'
complete -c lintainer -n '__lintainer_is config' -F
complete -c lintainer -n '__lintainer_is rules' -l format -x -a 'text json' -d 'how it is written'
complete -c lintainer -n '__lintainer_is rules' -l user-rules -x -a '(__fish_complete_directories)' -d 'a folder with rules of your own'
complete -c lintainer -n '__lintainer_is rules' -l pack -x -a '$__lintainer_packs' -d 'list the rules of this pack and no others'
complete -c lintainer -n '__lintainer_is rules' -s h -l help -d 'show this text'
complete -c lintainer -n '__lintainer_is test' -l pack -x -a '$__lintainer_packs' -d 'the pack whose rules to test'
complete -c lintainer -n '__lintainer_is test' -s h -l help -d 'show this text'
complete -c lintainer -n '__lintainer_is test' -F
complete -c lintainer -n '__lintainer_is lsp' -l stdio -d 'what it does anyway'
complete -c lintainer -n '__lintainer_is lsp' -s h -l help -d 'show this text'
complete -c lintainer -n '__lintainer_is completion' -s h -l help -d 'show this text'
complete -c lintainer -n '__lintainer_is completion' -a 'bash zsh fish'
complete -c lintainer -n '__lintainer_is help' -a '$__lintainer_commands'
