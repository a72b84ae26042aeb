"""Inputs that grow: repositories made from a number, each of one kind of thing that there can be much of.

A case is a function that takes a folder and a number, and writes a repository of that many things. It is told of by its
name, the largest number that is asked for, and what the things are.
"""

from pathlib import Path

CASES = {}

CHECKOUT = "      - uses: actions/checkout@v4\n"


def case(name, largest, thing):
    def register(write):
        CASES[name] = (write, largest, thing)
        return write

    return register


def put(folder, path, text):
    place = Path(folder, path)
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(text)


def put_workflow(folder, jobs, name="ci"):
    put(folder, f".github/workflows/{name}.yml", f"name: {name}\non: [push, pull_request]\njobs:\n{jobs}")


def put_dockerfile(folder, lines, path="Dockerfile"):
    put(folder, path, "FROM python:3.12-slim AS base\n" + "".join(line + "\n" for line in lines))


def job(name, needs=(), steps="      - run: make test\n", more=""):
    after = f"    needs: [{', '.join(needs)}]\n" if needs else ""
    return f"  {name}:\n    runs-on: ubuntu-24.04\n{after}{more}    steps:\n{steps}"


# Workflows: jobs and how they follow one another.


@case("jobs", 2000, "jobs")
def jobs(folder, count):
    steps = (
        "      - uses: actions/checkout@v4\n"
        "      - uses: actions/setup-python@v5\n"
        "        with:\n"
        "          python-version: '3.12'\n"
        "      - run: |\n"
        "          docker build -t app:${{{{ github.sha }}}} .\n"
        "          docker run --rm -v ${{{{ github.workspace }}}}:/app app:${{{{ github.sha }}}} pytest tests/{0}\n"
        "        env:\n"
        "          NUMBER: '{0}'\n"
    )
    put_dockerfile(folder, ["RUN useradd --uid 1001 ci", "USER ci", "COPY . /app"])
    put_workflow(folder, "".join(job(f"job-{number}", steps=steps.format(number)) for number in range(count)))


@case("needs: one, all, one", 2000, "jobs")
def needs_wide(folder, count):
    middle = [f"job-{number}" for number in range(max(1, count - 2))]
    put_workflow(
        folder,
        job("first") + "".join(job(each, ["first"]) for each in middle) + job("last", middle))


@case("needs: a chain", 2000, "jobs")
def needs_chain(folder, count):
    put_workflow(
        folder,
        "".join(job(f"job-{number}", [f"job-{number - 1}"] if number else []) for number in range(count)))


@case("needs: layers of ten", 2000, "jobs")
def needs_layers(folder, count):
    def name(number):
        return f"job-{number}"

    def before(number):
        layer = number // 10
        return [name(other) for other in range(layer * 10 - 10, layer * 10)] if layer else []

    put_workflow(folder, "".join(job(name(number), before(number)) for number in range(count)))


@case("needs: all of one half", 65536, "edges")
def needs_halves(folder, count):
    width = max(1, round(count**0.5))
    ones = [f"a{number}" for number in range(width)]
    put_workflow(folder, "".join(job(each) for each in ones) + "".join(job(f"b{n}", ones) for n in range(width)))


@case("outputs along a chain", 1000, "jobs")
def outputs_chain(folder, count):
    def one(number):
        before = f"job-{number - 1}"
        value = f"${{{{ needs.{before}.outputs.tag }}}}" if number else "v1"
        return job(
            f"job-{number}",
            [before] if number else [],
            f'      - id: tag\n        run: echo "tag={value}" >> "$GITHUB_OUTPUT"\n      - run: docker run app:{value}\n',
            "    outputs:\n      tag: ${{ steps.tag.outputs.tag }}\n")

    put_workflow(folder, "".join(one(number) for number in range(count)))


@case("images handed over", 500, "images")
def handed_over(folder, count):
    build = (
        CHECKOUT
        + "      - run: docker build -t app-{0}:${{{{ github.sha }}}} .\n"
        "      - run: docker save app-{0}:${{{{ github.sha }}}} > app-{0}.tar\n"
        "      - uses: actions/upload-artifact@v4\n"
        "        with:\n"
        "          name: app-{0}\n"
        "          path: app-{0}.tar\n"
    )
    use = (
        "      - uses: actions/download-artifact@v4\n"
        "        with:\n"
        "          name: app-{0}\n"
        "      - run: docker load < app-{0}.tar\n"
        "      - run: docker run --rm app-{0}:${{{{ github.sha }}}} pytest\n"
    )
    put_dockerfile(folder, ["COPY . /app"])
    put_workflow(
        folder,
        "".join(
            job(f"build-{number}", steps=build.format(number))
            + job(f"test-{number}", [f"build-{number}"], use.format(number))
            for number in range(count)))


@case("one image, many users", 1000, "jobs")
def one_image(folder, count):
    build = (
        CHECKOUT
        + "      - run: docker build -t app:${{ github.sha }} .\n"
        "      - run: docker save app:${{ github.sha }} > app.tar\n"
        "      - uses: actions/upload-artifact@v4\n"
        "        with:\n"
        "          name: app\n"
        "          path: app.tar\n"
    )
    use = (
        "      - uses: actions/download-artifact@v4\n"
        "        with:\n"
        "          name: app\n"
        "      - run: docker load < app.tar\n"
        "      - run: docker run --rm -v $PWD:/app app:${{ github.sha }} pytest --junitxml reports/junit.xml\n"
    )
    put_dockerfile(folder, ["RUN useradd --uid 1000 ci", "USER ci", "COPY . /app"])
    put_workflow(
        folder,
        job("build", steps=build) + "".join(job(f"test-{number}", ["build"], use) for number in range(count)))


@case("caches", 1000, "jobs")
def caches(folder, count):
    steps = (
        "      - uses: actions/cache@v4\n"
        "        with:\n"
        "          path: ~/.cache/pip\n"
        "          key: pip-{0}-${{{{ hashFiles('**/requirements.txt') }}}}\n"
        "          restore-keys: pip-\n"
        "      - run: pip install -r requirements.txt\n"
    )
    put(folder, "requirements.txt", "pytest==8.3.4\n")
    put_workflow(folder, "".join(job(f"job-{number}", steps=steps.format(number % 7)) for number in range(count)))


@case("matrix, 40 steps", 256, "legs")
def matrix(folder, count):
    step = (
        "      - run: |\n"
        "          docker build -t app-{0}:${{{{ matrix.number }}}} --build-arg NUMBER=${{{{ matrix.number }}}} .\n"
        "          docker run --rm -v $PWD:/app app-{0}:${{{{ matrix.number }}}} pytest tests/${{{{ matrix.number }}}}\n"
        "        env:\n"
        "          LEG: ${{{{ matrix.number }}}}\n"
    )
    put_dockerfile(folder, ["ARG NUMBER", "RUN useradd --uid 1000 ci", "USER ci", "COPY . /app"])
    put_workflow(
        folder,
        job(
            "test",
            steps="".join(step.format(number) for number in range(40)),
            more=f"    strategy:\n      matrix:\n        number: {list(range(count))}\n"))


@case("matrix, two ways", 256, "legs")
def matrix_two_ways(folder, count):
    width = max(1, round(count**0.5))
    excluded = "".join(f"          - {{ a: {number}, b: {number} }}\n" for number in range(1, width))
    included = "".join(f"          - {{ a: {number}, extra: {number} }}\n" for number in range(width))
    put_workflow(
        folder,
        job(
            "test",
            steps="      - run: docker run --rm app:${{ matrix.a }}-${{ matrix.b }} pytest ${{ matrix.extra }}\n" * 40,
            more=f"    strategy:\n      matrix:\n        a: {list(range(width))}\n        b: {list(range(width))}\n"
            + (f"        exclude:\n{excluded}" if excluded else "")
            + f"        include:\n{included}"))


@case("matrix, all included", 256, "legs")
def matrix_included(folder, count):
    included = "".join(f"          - {{ name: leg-{number}, tag: v{number} }}\n" for number in range(count))
    put_workflow(
        folder,
        job(
            "test",
            steps="      - run: docker run --rm app:${{ matrix.tag }} pytest ${{ matrix.name }}\n" * 40,
            more=f"    strategy:\n      matrix:\n        include:\n{included}"))


@case("steps of one job", 4000, "steps")
def steps(folder, count):
    put_dockerfile(folder, ["COPY . /app"])
    put_workflow(
        folder,
        job("test", steps="".join(
            f"      - run: docker build -t app:v{number} .\n      - run: docker run --rm app:v{number} pytest\n"
            for number in range(max(1, count // 2)))))


@case("expression, terms", 512, "terms")
def long_expression(folder, count):
    terms = " || ".join(f"github.ref == 'refs/heads/{number}'" for number in range(count))
    put_workflow(folder, job("test", more=f"    if: ${{{{ {terms} }}}}\n"))


@case("expressions in one text", 240, "expressions")
def many_expressions(folder, count):
    holes = "".join(f"          echo ${{{{ github.sha }}}}-${{{{ env.V{number} }}}}\n" for number in range(count // 2 or 1))
    put_workflow(folder, job("test", steps="      - run: |\n" + holes))


@case("variables of a job", 4000, "variables")
def variables(folder, count):
    values = "".join(f"      V{number}: value-${{{{ github.sha }}}}-${{{{ github.run_id }}}}\n" for number in range(count))
    uses = "".join(f"          echo $V{number}\n" for number in range(count))
    put_workflow(folder, job("test", more="    env:\n" + values, steps="      - run: |\n" + uses))


# Scripts.


@case("script, lines", 5000, "lines")
def script(folder, count):
    forms = (
        'echo "line {0} of $GITHUB_REF" >> log.txt',
        "if [ -f file-{0} ]; then cat file-{0} | sort | uniq -c; fi",
        "pip install --no-cache-dir package-{0}",
        'V{0}=$(git rev-parse HEAD)',
        "for f in a b c; do cp \"$f\" out/{0}; done",
    )
    put_workflow(
        folder,
        job("test", steps="      - run: |\n" + "".join(
            f"          {forms[number % len(forms)].format(number)}\n" for number in range(count))))


@case("script of docker", 2000, "lines")
def docker_script(folder, count):
    forms = ("docker build -t app:v{0} .", "docker tag app:v{1} app:w{0}", "docker run --rm app:v{2} pytest")
    put_dockerfile(folder, ["COPY . /app"])
    put_workflow(
        folder,
        job("test", steps="      - run: |\n" + "".join(
            f"          {forms[number % 3].format(number, number - 1, number - 2)}\n" for number in range(count))))


@case("script, one chain", 5000, "commands")
def chained_script(folder, count):
    commands = " && \\\n".join(f"          echo {number}" for number in range(count))
    put_workflow(folder, job("test", steps=f"      - run: |\n{commands}\n"))


@case("script, one pipe", 2000, "commands")
def piped_script(folder, count):
    commands = " | \\\n".join(f"          grep -v {number}" for number in range(count))
    put_workflow(folder, job("test", steps=f"      - run: |\n{commands}\n"))


@case("script, one word", 65536, "bytes")
def long_word(folder, count):
    put_workflow(folder, job("test", steps=f"      - run: |\n          echo {'ab$X' * (count // 4 or 1)}\n"))


@case("script, functions", 2000, "functions")
def functions(folder, count):
    made = "".join(f"          f{number}() {{ docker run --rm app:v{number} \"$1\"; }}\n" for number in range(count))
    used = "".join(f"          f{number} pytest\n" for number in range(count))
    put_workflow(folder, job("test", steps=f"      - run: |\n{made}{used}"))


@case("script, one command", 2000, "options")
def long_command(folder, count):
    options = " ".join(f"--build-arg A{number}={number} --tag app:v{number}" for number in range(count // 2 or 1))
    more = " ".join(f"-e E{number}={number} -v $PWD/v{number}:/v{number}" for number in range(count // 2 or 1))
    put_dockerfile(folder, [f"ARG A{number}" for number in range(count // 2 or 1)])
    put_workflow(
        folder,
        job(
            "test",
            steps=CHECKOUT + f"      - run: docker build {options} .\n      - run: docker run {more} app:v0 pytest\n"))


# Dockerfiles.


@case("Dockerfile, lines", 10000, "lines")
def dockerfile(folder, count):
    forms = (
        "RUN apt-get update && apt-get install -y package-{0}",
        "COPY src/{0}.py /app/{0}.py",
        "ENV NAME_{0}=value-{0}",
        "RUN pip install package-{0}==1.{0}",
        "ARG ARGUMENT_{0}=1",
        "RUN echo $NAME_{1} ${{ARGUMENT_{1}}} >> /log",
        "WORKDIR /app/{0}",
    )
    put_dockerfile(folder, (forms[number % 7].format(number, number // 7 * 7 + 2) for number in range(count)))


@case("Dockerfile, stages", 2500, "stages")
def stages(folder, count):
    put_dockerfile(
        folder,
        (
            line
            for number in range(count)
            for line in (
                f"FROM {f's{number - 1}' if number else 'base'} AS s{number}",
                "ENV STAGE=" + str(number),
                f"COPY --from={f's{number - 1}' if number else 'base'} /app /app",
                f"RUN make {number}",
            )))


@case("Dockerfile, one RUN", 10000, "lines")
def long_run(folder, count):
    put_dockerfile(folder, ["RUN true && \\"] + [f"    echo {number} && \\" for number in range(count)] + ["    true"])


@case("Dockerfile, one ENV", 10000, "names")
def long_env(folder, count):
    put_dockerfile(folder, ["ENV N=1 \\"] + [f"    N{number}=$N{number - 1}x \\" for number in range(count)] + ["    M=1"])


@case("Dockerfile, here-document", 10000, "lines")
def here_document(folder, count):
    lines = [f"echo {number} >> /log" for number in range(count)]
    put_dockerfile(folder, ["RUN <<EOF", *lines, "EOF", "COPY <<EOF /script", *lines, "EOF"])


@case("Dockerfile, COPY of globs", 500, "globs")
def copies(folder, count):
    for number in range(1000):
        put(folder, f"src/part{number % 10}/file{number}.py", "")
    put_dockerfile(folder, (f"COPY src/part{number % 10}/file{number}*.py /app/{number}/" for number in range(count)))
    put_workflow(folder, job("test", steps=CHECKOUT + "      - run: docker build -t app .\n"))


@case("Dockerfiles", 2000, "files")
def dockerfiles(folder, count):
    for number in range(count):
        put_dockerfile(
            folder,
            ["ARG VERSION", "RUN pip install app==$VERSION", "USER 1000", "COPY . /app", 'CMD ["pytest"]'],
            f"images/image-{number}/Dockerfile")


# Compose.


def service(number, more=""):
    return (
        f"  service-{number}:\n"
        f"    image: app-{number}:latest\n"
        f"    build:\n      context: .\n      args:\n        NUMBER: {number}\n"
        f"    environment:\n      DATABASE: db-{number}\n      MODE: ${{MODE:-test}}\n"
        f"    networks: [net-{number}, shared]\n"
        f"    volumes:\n      - data-{number}:/data\n      - ./src:/app\n"
        f"    ports:\n      - \"{10000 + number}:80\"\n"
        f"{more}"
    )


def put_compose(folder, services, count, path="compose.yaml"):
    networks = "".join(f"  net-{number}: {{}}\n" for number in range(count))
    volumes = "".join(f"  data-{number}: {{}}\n" for number in range(count))
    put(folder, path, f"services:\n{services}networks:\n  shared: {{}}\n{networks}volumes:\n{volumes}")


@case("Compose, a chain", 300, "services")
def compose_chain(folder, count):
    put_dockerfile(folder, ["ARG NUMBER", "COPY . /app"])
    put_compose(
        folder,
        "".join(
            service(number, f"    depends_on: [service-{number - 1}]\n" if number else "") for number in range(count)),
        count)


@case("Compose, all on all", 32768, "edges")
def compose_dense(folder, count):
    width = max(1, round((2 * count) ** 0.5))
    put_compose(
        folder,
        "".join(
            service(
                number,
                f"    depends_on: [{', '.join(f'service-{other}' for other in range(number))}]\n" if number else "")
            for number in range(width)),
        width)


@case("Compose, all networks", 32768, "edges")
def compose_networks(folder, count):
    width = max(1, round(count**0.5))
    networks = ", ".join(f"n{number}" for number in range(width))
    put(
        folder,
        "compose.yaml",
        "services:\n"
        + "".join(f"  s{number}:\n    image: app\n    networks: [{networks}]\n" for number in range(width))
        + "networks:\n"
        + "".join(f"  n{number}: {{}}\n" for number in range(width)))


@case("Compose, extends", 300, "services")
def compose_extends(folder, count):
    put_compose(
        folder,
        "".join(
            service(number, f"    extends:\n      service: service-{number - 1}\n" if number else "")
            for number in range(count)),
        count)


@case("Compose, started by CI", 300, "services")
def compose_in_ci(folder, count):
    put_dockerfile(folder, ["ARG NUMBER", "COPY . /app"])
    put_compose(folder, "".join(service(number) for number in range(count)), count)
    put_workflow(
        folder,
        job("test", steps=CHECKOUT + "      - run: docker compose up -d\n" + "".join(
            f"      - run: docker compose exec service-{number} pytest\n" for number in range(count))))


@case("Compose files", 1000, "files")
def compose_files(folder, count):
    for number in range(count):
        put_compose(folder, service(0), 1, f"apps/app-{number}/compose.yaml")


@case("bake targets", 300, "targets")
def bake(folder, count):
    targets = "".join(
        f'target "t{number}" {{\n  inherits = ["{f"t{number - 1}" if number else "base"}"]\n'
        f'  tags = ["app:v{number}"]\n  args = {{ NUMBER = "{number}" }}\n}}\n'
        for number in range(count))
    put_dockerfile(folder, ["ARG NUMBER", "COPY . /app"])
    put(folder, "docker-bake.hcl", f'target "base" {{\n  context = "."\n}}\n{targets}')
    put_workflow(
        folder,
        job("build", steps=CHECKOUT + "".join(
            f"      - run: docker buildx bake t{number}\n" for number in range(count))))


# YAML.


@case("YAML, deep blocks", 96, "levels")
def deep_blocks(folder, count):
    tree = "".join("  " * level + "  level:\n" for level in range(count))
    put(folder, "compose.yaml", "services: {}\n" + "".join(
        f"x-tree-{number}:\n{tree}{'  ' * count}  - end\n" for number in range(100)))


@case("YAML, deep flow", 96, "levels")
def deep_flow(folder, count):
    put(folder, "compose.yaml", "services: {}\n" + "".join(
        f"x-tree-{number}: {'[' * count}end{']' * count}\n" for number in range(1000)))


@case("YAML, anchors", 4000, "aliases")
def anchors(folder, count):
    put(
        folder,
        "compose.yaml",
        "x-base: &base\n  A: 1\n  B: 2\n  C: 3\nservices: {}\nx-all:\n"
        + "".join(f"  k{number}:\n    <<: *base\n    D: {number}\n" for number in range(count)))


@case("YAML, steps by alias", 2000, "jobs")
def aliased_steps(folder, count):
    first = job("job-0", steps="").replace("    steps:\n", "    steps: &steps\n")
    put_workflow(
        folder,
        first
        + "      - uses: actions/checkout@v4\n      - run: docker run --rm app:latest pytest\n"
        + "".join(
            f"  job-{number}:\n    runs-on: ubuntu-24.04\n    steps: *steps\n" for number in range(1, count)))


@case("YAML, one line", 2000, "steps")
def one_line(folder, count):
    steps = ", ".join(f'{{run: "docker run --rm app:v{number} pytest"}}' for number in range(count))
    put(
        folder,
        ".github/workflows/ci.yml",
        "{on: push, jobs: {test: {runs-on: ubuntu-latest, steps: [" + steps + "]}}}\n")


@case("YAML, faults", 2000, "faults")
def faults(folder, count):
    put_workflow(folder, job("test", steps="".join(
        f"      - run: make\n        wiht: {{ a: {number} }}\n" for number in range(count))))


@case("comments that suppress", 1000, "comments")
def suppressions(folder, count):
    put_dockerfile(folder, (
        line
        for number in range(count)
        for line in (
            "# lintainer: ignore[build/apt-recommends] what it recommends is needed",
            f"RUN apt-get update && apt-get install -y package-{number}",
        )))


@case("comments", 10000, "lines")
def comments(folder, count):
    put_dockerfile(folder, (f"# line {number}" for number in range(count)))
    put_workflow(folder, "".join(f"  # line {number}\n" for number in range(count)) + job("test"))


@case("YAML, one text", 524288, "bytes")
def one_text(folder, count):
    put(folder, "compose.yaml", 'services: {}\nx-text: "' + "word \\t " * (count // 8 or 1) + '"\n')
    put(folder, "compose.more.yaml", "services: {}\nx-text: >-\n" + "  some words\n" * (count // 13 or 1))


# Files that name one another.


@case("callers of one action", 500, "workflows")
def callers(folder, count):
    put(
        folder,
        ".github/actions/test/action.yml",
        "name: test\ndescription: runs tests\ninputs:\n  tag:\n    description: which\n    required: true\n"
        "runs:\n  using: composite\n  steps:\n    - run: docker run --rm app:${{ inputs.tag }} pytest\n      shell: bash\n")
    put(
        folder,
        ".github/workflows/reusable.yml",
        "on:\n  workflow_call:\n    inputs:\n      tag:\n        type: string\n        required: true\njobs:\n"
        + job("build", steps="      - run: docker pull app:${{ inputs.tag }}\n"))
    for number in range(count):
        put_workflow(
            folder,
            f"  call:\n    uses: ./.github/workflows/reusable.yml\n    with:\n      tag: v{number}\n"
            + job(
                "test",
                steps=CHECKOUT + f"      - uses: ./.github/actions/test\n        with:\n          tag: v{number}\n"),
            f"w{number}")


@case("calls of one workflow", 500, "jobs")
def calls(folder, count):
    put(
        folder,
        ".github/workflows/reusable.yml",
        "on:\n  workflow_call:\n    inputs:\n      tag:\n        type: string\n        required: true\njobs:\n"
        + "".join(
            job(f"job-{number}", steps="      - run: docker run --rm app:${{ inputs.tag }} pytest\n")
            for number in range(5)))
    put_workflow(folder, "".join(
        f"  call-{number}:\n    uses: ./.github/workflows/reusable.yml\n    with:\n      tag: v{number}\n"
        for number in range(count)))


@case("callers of one script", 500, "workflows")
def script_callers(folder, count):
    put(folder, "ci/test.sh", "#!/bin/sh\nset -e\n" + 'docker run --rm app:"$1" pytest\n' * 20)
    put(folder, "Makefile", "test:\n\tdocker build -t app:$(TAG) .\n\t./ci/test.sh $(TAG)\n")
    put_dockerfile(folder, ["COPY . /app"])
    for number in range(count):
        put_workflow(
            folder,
            job("test", steps=CHECKOUT + f"      - run: make test TAG=v{number}\n"),
            f"w{number}")


@case("Makefile targets", 1000, "targets")
def make_targets(folder, count):
    all_targets = " ".join(f"t{number}" for number in range(count))
    put(folder, "Makefile", f".PHONY: all\nall: {all_targets}\n" + "".join(
        f"t{number}:\n\tdocker run --rm app:v{number} pytest\n" for number in range(count)))
    put_workflow(folder, job("test", steps=CHECKOUT + "      - run: make all\n"))


@case("requirements", 5000, "lines")
def requirements(folder, count):
    put(folder, "requirements.txt", "".join(f"package-{number}==1.{number}\n" for number in range(count)))
    put_dockerfile(folder, ["COPY requirements.txt .", "RUN pip install --no-cache-dir -r requirements.txt"])
    put_workflow(
        folder,
        job(
            "test",
            steps=CHECKOUT
            + "      - uses: actions/setup-python@v5\n        with:\n          python-version: '3.12'\n"
            + "      - run: pip install -r requirements.txt\n      - run: docker build -t app .\n"))


@case("patterns that ignore", 500, "patterns")
def ignore_patterns(folder, count):
    for number in range(2000):
        put(folder, f"src/p{number % 100}/m{number}.txt", "")
    patterns = "".join(f"**/x{number}/*.log\nsrc/p{number}/*.tmp\n" for number in range(count // 2 or 1))
    put(folder, ".gitignore", patterns)
    put(folder, ".dockerignore", patterns)
    put_dockerfile(folder, ["COPY src/p1 /app", "COPY src/p2/*.txt /all/", "COPY . /app"])
    put_workflow(folder, job("test", steps=CHECKOUT + "      - run: docker build -t app .\n"))


@case("files beside", 20000, "files")
def files_beside(folder, count):
    put(folder, ".dockerignore", "**/*.log\nbuild\n*.md\n!README.md\n")
    for number in range(count):
        put(folder, f"src/p{number % 100}/m{number}.txt", "")
    put_dockerfile(folder, ["COPY src/p1 /app", "COPY src/**/*.txt /all/", "COPY . /app"])
    put_workflow(folder, job("test", steps=CHECKOUT + "      - run: docker build -t app .\n"))
