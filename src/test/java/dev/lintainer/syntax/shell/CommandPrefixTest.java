package dev.lintainer.syntax.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandPrefixTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    docker ps                                    | [] {} docker ps
                    sudo docker ps                               | [sudo] {} docker ps
                    sudo -E -u x -- docker ps                    | [sudo] {} docker ps
                    sudo -nu x docker ps                         | [sudo] {} docker ps
                    sudo -ux docker ps                           | [sudo] {} docker ps
                    sudo --user=x --group y docker ps            | [sudo] {} docker ps
                    sudo --preserve-env=A,B A=1 docker ps        | [sudo] {A:=1} docker ps
                    sudo -v                                      | [] {} sudo -v
                    env -i A=1 B="$x" docker ps C=2              | [env] {A:=1 B:="${x}"} docker ps C=2
                    /usr/bin/env -u X docker ps                  | [env] {} docker ps
                    env                                          | [env] {}
                    time -p docker ps                            | [time] {} docker ps
                    /usr/bin/time -f '%e s' docker ps            | [time] {} docker ps
                    timeout -k 5 --signal=INT 10m docker ps      | [timeout] {} docker ps
                    timeout $T docker ps                         | [timeout] {} docker ps
                    nohup nice -n 5 ionice -c2 docker ps         | [nohup, nice, ionice] {} docker ps
                    nice -10 docker ps                           | [nice] {} docker ps
                    exec docker ps                               | [exec] {} docker ps
                    command -p docker ps                         | [command] {} docker ps
                    command -v docker                            | [] {} command -v docker
                    xargs -r -n1 -I {} docker rmi {}             | [xargs] {} docker rmi {}
                    xargs -0 -P 4 -L1 sudo docker rm             | [xargs, sudo] {} docker rm
                    find . -name x -exec docker load -i {} \\; -o y | [find] {} docker load -i {}
                    find . -name x                               | [] {} find . -name x
                    stdbuf -oL docker ps                         | [stdbuf] {} docker ps
                    sudo $opts docker ps                         | [sudo] {} ${opts} docker ps
                    $sudo docker ps                              | [] {} ${sudo} docker ps
                    ./sudo-like docker ps                        | [] {} ./sudo-like docker ps
                    sudo -u                                      | [sudo] {}
                    """)
    void prefixesAreStripped(String command, String expected) {
        CommandPrefix prefix = CommandPrefix.strip(InnerScriptTest.parse(command).words());
        String environment =
                prefix.environment().stream().map(ShellPrinter::print).collect(Collectors.joining(" ", "{", "}"));
        String words =
                prefix.command().stream().map(word -> " " + ShellPrinter.print(word)).collect(Collectors.joining());
        assertEquals(expected, prefix.wrappers() + " " + environment + words);
    }
}
