#!/bin/sh
# Prints the home of a JDK 25: of JAVA_HOME, of the PATH, or of the places where JDKs are usually installed.
# Prints nothing and fails when there is none.
is_jdk() {
    [ -x "$1/bin/javac" ] && grep -q '^JAVA_VERSION="25["._+-]' "$1/release" 2>/dev/null
}

on_path() {
    java=$(command -v javac) || return 0
    while [ -L "$java" ]; do
        target=$(readlink "$java")
        case $target in
            /*) java=$target ;;
            *) java=${java%/*}/$target ;;
        esac
    done
    printf '%s\n' "${java%/bin/javac}"
}

for home in "${JAVA_HOME-}" "$(on_path)" \
    "${JAVA_HOME_25_X64-}" "${JAVA_HOME_25_ARM64-}" "${JAVA_HOME_25_arm64-}" \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /usr/local/java/* /usr/local/openjdk* \
    /opt/java/* /opt/jdk* /opt/jvm/* /opt/*-25* /opt/hostedtoolcache/Java_*/25*/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.jbang/cache/jdks/* "$HOME"/.gradle/jdks/* \
    "$HOME"/.asdf/installs/java/* "$HOME"/.local/share/mise/installs/java/* "$HOME"/.jenv/versions/*; do
    if [ -n "$home" ] && is_jdk "$home"; then
        printf '%s\n' "$home"
        exit 0
    fi
done
exit 1
