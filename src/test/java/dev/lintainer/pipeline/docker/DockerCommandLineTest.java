package dev.lintainer.pipeline.docker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.lintainer.document.value.Value;
import dev.lintainer.pipeline.effect.DockerCall;
import dev.lintainer.pipeline.effect.DockerFlag;
import dev.lintainer.syntax.shell.Holes;
import dev.lintainer.syntax.shell.ShellNode.SimpleCommand;
import dev.lintainer.syntax.shell.ShellParser;
import dev.lintainer.syntax.shell.ShellWord;
import dev.lintainer.table.DataFile;
import dev.lintainer.text.MappedText;
import dev.lintainer.text.SourceFile;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DockerCommandLineTest {
    private static final Function<ShellWord, Value> UNKNOWN = _ -> Value.unknown("x");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    docker build -t a:1 -f x/Dockerfile .             | docker build: --tag=a:1 --file=x/Dockerfile [.]
                    docker image build . --tag=a --no-cache           | docker build: --tag=a --no-cache [.]
                    docker builder build --build-arg A=b=c .          | docker build: --build-arg=A=b=c [.]
                    docker buildx build --push=true -o type=oci,dest=x . | docker buildx build: --push=true --output=type=oci,dest=x [.]
                    docker buildx bake -f a.hcl --set x.tags=y app    | docker buildx bake: --file=a.hcl --set=x.tags=y [app]
                    docker buildx imagetools create -t a b c          | docker buildx imagetools create: --tag=a [b c]
                    docker run -it --rm -v "$PWD:/app" -w /app img pytest -q --rm | docker run: --interactive --tty --rm --volume=$PWD:/app --workdir=/app [img pytest -q --rm]
                    docker container run -v$PWD:/app -e=A=b -p8080:80 img | docker run: --volume=$PWD:/app --env=A=b --publish=8080:80 [img]
                    docker run -itv a:/b img                          | docker run: --interactive --tty --volume=a:/b [img]
                    docker run --entrypoint "" -- img a               | docker run: --entrypoint= [img a]
                    docker run --tty=false img                        | docker run: --tty=false [img]
                    docker exec -i -u root db psql -c x               | docker exec: --interactive --user=root [db psql -c x]
                    docker --context c -H tcp://x -D save -o a.tar b  | docker save: --output=a.tar [b]
                    docker image save a                               | docker save: [a]
                    docker load -i a.tar                              | docker load: --input=a.tar []
                    docker image rm -f a                              | docker rmi: --force [a]
                    docker container cp a:/b c                        | docker cp: [a:/b c]
                    docker volume create --name v                     | docker volume create: --name=v []
                    docker compose -f a -fb -p c --profile d up -d --wait e | --file=a --file=b --project-name=c --profile=d docker compose up: --detach --wait [e]
                    docker compose run --rm -e A=b -T web pytest -x   | docker compose run: --rm --env=A=b --no-tty [web pytest -x]
                    docker-compose --file a exec -T db psql -c x      | docker-compose! --file=a docker compose exec: --no-tty [db psql -c x]
                    /usr/bin/docker compose                           | docker compose: []
                    podman run --rm img                               | podman! docker run: --rm [img]
                    docker frobnicate -x                              | docker frobnicate: [] incomplete
                    docker                                            | docker: []
                    docker --version                                  | docker: []
                    docker run --frob img                             | docker run: [img] incomplete
                    docker run --frob=1 img                           | docker run: --frob=1 [img]
                    docker build -t                                   | docker build: --tag []
                    echo docker                                       | none
                    $x docker                                         | none
                    """)
    void commandsAreTakenApart(String command, String expected) {
        assertEquals(expected, print(command));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    docker run $ARGS img a                            | docker run: [img a] incomplete
                    docker run "${args[@]}" img                       | docker run: [img] incomplete
                    docker run "$@"                                   | docker run: [] incomplete
                    docker run --rm $IMAGE pytest                     | docker run: --rm [$IMAGE pytest]
                    docker run --rm $REPO/$X:$TAG pytest              | docker run: --rm [$REPO/$X:$TAG pytest]
                    docker run --rm "$X" pytest                       | docker run: --rm ["$X" pytest]
                    docker run --rm $X pytest                         | docker run: --rm [$X pytest]
                    docker run ${{ env.MOUNTS }} img                  | docker run: [img] incomplete
                    docker run --rm $X                                | docker run: --rm [$X]
                    docker run ${{ env.X }} pytest                    | docker run: [${{ env.X }} pytest]
                    docker run ${{ inputs.docker_options }} img       | docker run: [img] incomplete
                    docker build . $EXTRA_FLAGS                       | docker build: [.] incomplete
                    docker tag $A $B                                  | docker tag: [$A $B]
                    docker compose $FILES up -d                       | docker compose up: --detach [] incomplete
                    docker $OPTIONS build .                           | docker build: [.] incomplete
                    """)
    void wordsThatMayHoldFlagsMakeACallIncomplete(String command, String expected) {
        assertEquals(expected, print(command));
    }

    @Test
    void flagsAndTheirValuesHavePlaces() {
        String script = "docker build --tag=\"a b\":$X -f  'x y' .";
        SourceFile file = SourceFile.of("script.sh", script);
        DockerCall call = DockerCommandLine.parse(words(file), UNKNOWN).orElseThrow();
        List<String> places =
                call.flags().stream()
                        .map(flag -> flag.location().text() + " -> " + file.text(flag.value().orElseThrow().span()))
                        .toList();
        assertEquals(List.of("--tag=\"a b\":$X -> a b\":$X", "-f  'x y' -> 'x y'"), places);
        assertTrue(call.flags().getFirst().value().orElseThrow().literal().isEmpty());
    }

    /// Rows that a command needs: every flag of the table belongs to a command of the table, by its canonical name.
    @Test
    void theTableHoldsTogether() {
        Set<String> canonical =
                DataFile.rows("docker-commands.tsv").stream().map(row -> row.get(1)).collect(Collectors.toSet());
        for (List<String> row : DataFile.rows("docker-flags.tsv")) {
            assertTrue(row.getFirst().equals("docker") || canonical.contains(row.getFirst()), row::toString);
            assertTrue(row.get(1).startsWith("--") && Set.of("switch", "value").contains(row.get(3)), row::toString);
        }
    }

    @Test
    void noWordsAreNoCall() {
        assertTrue(DockerCommandLine.parse(List.of(), UNKNOWN).isEmpty());
    }

    private static String print(String command) {
        SourceFile file = SourceFile.of("script.sh", command);
        return DockerCommandLine.parse(words(file), UNKNOWN).map(call -> print(call, file)).orElse("none");
    }

    private static String print(DockerCall call, SourceFile file) {
        String arguments =
                call.arguments().stream()
                        .map(word -> file.text(word.span()))
                        .collect(Collectors.joining(" ", "[", "]"));
        return (call.program().equals("docker") ? "" : call.program() + "! ")
                + print(call.globalFlags())
                + call.command()
                + ": "
                + print(call.flags())
                + arguments
                + (call.isIncomplete() ? " incomplete" : "");
    }

    private static String print(List<DockerFlag> flags) {
        return flags.stream()
                .map(flag -> flag.name() + flag.value().map(value -> "=" + value.content().text()).orElse("") + " ")
                .collect(Collectors.joining());
    }

    private static List<ShellWord> words(SourceFile file) {
        return ((SimpleCommand)
                        ShellParser.parse(MappedText.of(file), Holes.GITHUB_EXPRESSIONS)
                                .value()
                                .statements()
                                .getFirst()
                                .command())
                .words();
    }
}
