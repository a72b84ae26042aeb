#!/bin/sh
# Starts this runtime image: it becomes bin/lintainer in there, and works wherever the image is moved or copied to.
# LINTAINER_JAVA_OPTS: more options for the JVM.
set -f
self=$0
while [ -L "$self" ]; do
    target=$(readlink "$self")
    case $target in
        /*) self=$target ;;
        *) self=${self%/*}/$target ;;
    esac
done
case $self in
    */*) home=${self%/*}/.. ;;
    *) home=.. ;;
esac

# Options for other programs' JVMs: they would be announced on standard error, and could make the AOT cache unusable.
unset JAVA_TOOL_OPTIONS JDK_JAVA_OPTIONS _JAVA_OPTIONS

# In the C locale, usual in containers, the JVM cannot name files that are not ASCII.
case ${LC_ALL:-${LC_CTYPE:-${LANG:-C}}} in
    C | POSIX) LC_ALL=C.UTF-8 && export LC_ALL ;;
esac

# An editor's server runs for hours: there the optimising compiler pays.
compiler=
[ "${1-}" != lsp ] || compiler="-XX:TieredStopAtLevel=4 -XX:CompileThresholdScaling=1"

# shellcheck disable=SC2086 # several options are several words, and none are none
exec "$home/bin/java" -XX:AOTCache="$home/lib/lintainer.aot" "@$home/lib/java.options" $compiler ${LINTAINER_JAVA_OPTS-} \
    -m dev.lintainer/dev.lintainer.cli.Main "$@"
