/* The picture of one workflow: what its jobs build, hand on, keep and run, with the findings that are about it. */

const LINE_HEIGHT = 16;
const LONGEST_LABEL = 38;
const MARGIN = 18;

/* More would hide what is handed from job to job; those with a finding are always drawn. */
const MOST_WITH_MOUNTS = 40;

const SHAPES = {
  job: "job",
  image: "image",
  "foreign-image": "image from elsewhere",
  "missing-image": "image that nothing makes",
  file: "file",
  artifact: "artifact",
  cache: "cache",
  registry: "registry",
  mount: "mount",
};

const LINES = {
  flow: "",
  "both-ways": "",
  perhaps: "perhaps",
  order: "one waits for, calls or starts the other",
  broken: "broken",
};

const ruler = document.createElement("canvas").getContext("2d");

function textWidth(text, bold) {
  ruler.font = (bold ? "600 " : "") + "12.5px system-ui, sans-serif";
  return ruler.measureText(text).width;
}

class Picture {
  /*
   * data: figures and arrows; findings: those of the repository, by their numbers there; onOpen: is called with a
   * finding that was asked for.
   */
  constructor(data, findings, onOpen) {
    this.data = data;
    this.findings = findings;
    this.onOpen = onOpen;
    this.zoom = 1;
    this.parts = [];
    this.withMounts = data.figures.length <= MOST_WITH_MOUNTS;
    this.status = element("p", { class: "status", role: "status" });
    this.canvas = element("div", { class: "canvas" });
    this.mountSwitch = element("input", { type: "checkbox", change: () => this.toggleMounts() });
    this.mountSwitch.checked = this.withMounts;
    const hasMounts = data.figures.some((figure) => figure.shape === "mount");
    this.root = element(
      "div",
      { class: "picture" },
      element(
        "div",
        { class: "tools" },
        this.legend(),
        hasMounts && element("label", { class: "mounts" }, this.mountSwitch, "mounts"),
        element("span", { class: "zoom", role: "group", "aria-label": "Size of the picture" },
          tool("−", "Smaller", () => this.scale(this.zoom / 1.25)),
          tool("fit", "Fit to the page", () => this.fit()),
          tool("+", "Larger", () => this.scale(this.zoom * 1.25)),
        ),
      ),
      this.canvas,
      this.status,
    );
    this.canvas.addEventListener("wheel", (event) => this.wheel(event), { passive: false });
    dragToScroll(this.canvas);
  }

  legend() {
    const shapes = Object.keys(SHAPES).filter((shape) => this.data.figures.some((figure) => figure.shape === shape));
    return element(
      "ul",
      { class: "legend", "aria-label": "Shapes" },
      shapes.map((shape) =>
        element(
          "li",
          {},
          drawn("svg", { width: 26, height: 16, "aria-hidden": "true" },
            drawn("path", { class: "outline " + shape, d: outline(shape, 22, 12, 13, 8) })),
          SHAPES[shape],
        ),
      ),
    );
  }

  toggleMounts() {
    this.withMounts = this.mountSwitch.checked;
    this.draw();
  }

  /* Jobs first: a layout begins with them where things go round in circles. */
  figures() {
    const shown = (figure) => figure.shape !== "mount" || this.withMounts || figure.findings;
    const rank = (figure) => (figure.shape === "job" ? 0 : 1);
    return this.data.figures.filter(shown).sort((one, other) => rank(one) - rank(other));
  }

  draw() {
    const figures = this.figures().map((figure) => sized(figure));
    const ids = new Set(figures.map((figure) => figure.id));
    const arrows = withoutDetours(this.data.arrows)
      .filter((arrow) => ids.has(arrow.from) && ids.has(arrow.to))
      .map((arrow) => ({
        arrow,
        from: arrow.from,
        to: arrow.to,
        width: arrow.label ? textWidth(shortened(arrow.label, LONGEST_LABEL)) + (arrow.findings ? 34 : 12) : arrow.findings ? 22 : 0,
        height: arrow.label || arrow.findings ? 18 : 2,
      }));
    const room = (this.canvas.clientWidth || 1000) - 2 * MARGIN;
    this.size = layOut(figures, arrows, room);
    this.parts = [];
    const names = new Map(figures.map((figure) => [figure.id, figure.figure.lines[0]]));
    const lines = arrows.map((arrow) => this.arrow(arrow, names));
    const boxes = figures.map((figure) => this.figure(figure));
    this.svg = drawn(
      "svg",
      { role: "group", "aria-label": "Picture of " + this.data.title + ". Arrow keys move in it, Enter opens a finding." },
      drawn("defs", {}, ["flow", "broken", "order"].map(head)),
      lines,
      boxes,
    );
    this.canvas.replaceChildren(this.svg);
    this.parts.sort((one, other) => one.x - other.x || one.y - other.y);
    this.rove(this.parts.find((part) => part.kind === "figure") ?? this.parts[0]);
    this.svg.addEventListener("keydown", (event) => this.key(event));
    this.svg.addEventListener("pointerleave", () => this.look(undefined));
    this.scale(Math.max(0.6, this.fitting()));
    this.say(undefined);
    const faulty = this.parts.find((part) => part.node.classList.contains("broken") || part.node.classList.contains("faulty"));
    if (faulty) {
      this.reveal(faulty);
    }
  }

  figure(box) {
    const figure = box.figure;
    const about = this.of(figure.findings);
    const inside = this.of(figure.inside);
    const all = [...about, ...inside];
    const left = box.x - box.width / 2;
    const top = box.y - box.height / 2;
    const classes = "figure " + figure.shape + (about.length > 0 ? " faulty " + worst(about) : "");
    const part = {
      kind: "figure",
      id: figure.id,
      x: box.x,
      y: box.y,
      findings: all,
      title: SHAPES[figure.shape] + " " + figure.lines.join(", "),
      places: figure.at,
    };
    part.node = this.focusable(
      part,
      classes,
      drawn("path", { class: "outline " + figure.shape, d: outline(figure.shape, box.width, box.height, box.x, box.y) }),
      figure.lines.map((line, index) =>
        drawn("text", {
          x: box.x,
          y: top + 20 + index * LINE_HEIGHT,
          class: index === 0 ? "name" : "more",
          "text-anchor": "middle",
        }, shortened(line, LONGEST_LABEL))),
      all.length > 0 ? badge(left + box.width - 2, top + 1, all) : "",
    );
    return part.node;
  }

  arrow(line, names) {
    const arrow = line.arrow;
    const about = this.of(arrow.findings);
    const isBroken = arrow.line === "broken";
    const kind = isBroken ? "broken" : arrow.line === "order" ? "order" : "flow";
    const path = pathThrough(line.points);
    const classes = "arrow " + arrow.line + (about.length > 0 ? " faulty " + worst(about) : "");
    const part = {
      kind: "arrow",
      id: arrow.from + " " + arrow.to,
      from: arrow.from,
      to: arrow.to,
      x: line.label.x,
      y: line.label.y,
      findings: about,
      title: [names.get(arrow.from), "→", names.get(arrow.to) + ":", arrow.label || LINES[arrow.line]].join(" ")
        + (arrow.line === "perhaps" ? " (perhaps)" : ""),
      places: arrow.at,
    };
    const text = arrow.label
      ? drawn("text", { x: line.label.x - (about.length > 0 ? 9 : 0), y: line.label.y + 4, class: "label", "text-anchor": "middle" },
          shortened(arrow.label, LONGEST_LABEL))
      : "";
    const right = arrow.label ? line.label.x + line.width / 2 - 10 : line.label.x;
    part.node = this.focusable(
      part,
      classes,
      drawn("path", { class: "reach", d: path }),
      drawn("path", {
        class: "line",
        d: path,
        "marker-end": "url(#head-" + kind + ")",
        "marker-start": arrow.line === "both-ways" ? "url(#head-flow)" : undefined,
      }),
      arrow.label || about.length > 0
        ? drawn("rect", { class: "plate", x: line.label.x - line.width / 2 + 1, y: line.label.y - 9, width: line.width - 2, height: 18, rx: 4 })
        : "",
      text,
      about.length > 0 ? badge(right, line.label.y, about) : "",
    );
    return part.node;
  }

  of(numbers = []) {
    return numbers.map((number) => this.findings[number]).filter((finding) => finding !== undefined);
  }

  /* Something that says what it is when it is looked at, and leads to its first finding. */
  focusable(part, classes, ...children) {
    const found = part.findings.length > 0 ? ", " + counted(part.findings.length, "finding") : "";
    const node = drawn(
      "g",
      {
        class: classes,
        role: "link",
        tabindex: -1,
        "aria-label": part.title + found,
        pointerenter: () => this.look(part),
        focus: () => {
          this.look(part);
          this.rove(part);
          this.reveal(part);
        },
        click: () => this.open(part),
      },
      ...children,
    );
    this.parts.push(part);
    return node;
  }

  /* One thing in the picture is on the way of the tab key: the one that was looked at last. */
  rove(part) {
    this.parts.forEach((other) => other.node?.setAttribute("tabindex", other === part ? 0 : -1));
    this.current = part;
  }

  key(event) {
    const ways = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    if (event.key === "Enter" || event.key === " ") {
      this.open(this.current);
    } else if (event.key === "+" || event.key === "-") {
      this.scale(event.key === "+" ? this.zoom * 1.25 : this.zoom / 1.25);
    } else if (event.key === "0") {
      this.fit();
    } else if (ways[event.key]) {
      neighbour(this.parts, this.current, ways[event.key])?.node.focus({ preventScroll: true });
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  look(part) {
    const near = new Set();
    if (part) {
      near.add(part);
      for (const other of this.parts) {
        const touches = part.kind === "arrow" ? other.id === part.from || other.id === part.to : other.from === part.id || other.to === part.id;
        if (touches) {
          near.add(other);
        }
        if (touches && part.kind === "figure") {
          this.parts.filter((end) => end.id === other.from || end.id === other.to).forEach((end) => near.add(end));
        }
      }
    }
    this.svg.classList.toggle("looking", part !== undefined);
    this.parts.forEach((other) => other.node.classList.toggle("near", near.has(other)));
    this.say(part);
  }

  say(part) {
    if (!part) {
      const broken = this.parts.filter((other) => other.findings.length > 0).length;
      this.status.replaceChildren(
        broken > 0
          ? "Point at a part to read about it; a click leads to its first finding."
          : "Point at a part to read about it.",
      );
      return;
    }
    const [first] = part.findings;
    this.status.replaceChildren(
      element("b", {}, part.title),
      part.places.length > 0 ? " " + part.places.join(", ") : "",
      ...(first ? [" — ", element("span", { class: "word " + first.severity }, NOUNS[first.severity]), " ", ...prose(first.message)] : []),
      part.findings.length > 1 ? " and " + (part.findings.length - 1) + " more" : "",
    );
  }

  open(part) {
    if (part.findings.length > 0) {
      this.onOpen(part.findings[0]);
    }
  }

  /* Shows the part of this id, as far as it is drawn. */
  show(id) {
    const part = this.parts.find((other) => other.id === id);
    part?.node.focus({ preventScroll: true });
  }

  reveal(part) {
    const { clientWidth, clientHeight } = this.canvas;
    const x = (part.x + MARGIN) * this.zoom;
    const y = (part.y + MARGIN) * this.zoom;
    if (x < this.canvas.scrollLeft + 60 || x > this.canvas.scrollLeft + clientWidth - 60) {
      this.canvas.scrollLeft = x - clientWidth / 2;
    }
    if (y < this.canvas.scrollTop + 20 || y > this.canvas.scrollTop + clientHeight - 20) {
      this.canvas.scrollTop = y - clientHeight / 2;
    }
  }

  fit() {
    this.scale(this.fitting());
  }

  /* The whole of it, but not larger than it is. */
  fitting() {
    const across = (this.canvas.clientWidth || 1000) / (this.size.width + 2 * MARGIN);
    const down = (0.7 * window.innerHeight) / (this.size.height + 2 * MARGIN);
    return Math.min(1, across, down);
  }

  scale(zoom) {
    const middle = this.canvas.clientWidth / 2;
    const centre = (this.canvas.scrollLeft + middle) / this.zoom;
    this.zoom = Math.max(0.2, Math.min(3, zoom));
    const width = this.size.width + 2 * MARGIN;
    const height = this.size.height + 2 * MARGIN;
    this.svg.setAttribute("viewBox", [-MARGIN, -MARGIN, width, height].join(" "));
    this.svg.setAttribute("width", width * this.zoom);
    this.svg.setAttribute("height", height * this.zoom);
    this.canvas.scrollLeft = centre * this.zoom - middle;
  }

  wheel(event) {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.scale(this.zoom * Math.exp(-event.deltaY / 300));
    }
  }
}

/* That a job waits for what others wait for that it waits for goes without saying. */
function withoutDetours(arrows) {
  const out = new Map();
  arrows.forEach((arrow) => out.set(arrow.from, [...(out.get(arrow.from) ?? []), arrow.to]));
  const leads = (from, to) => {
    const seen = new Set([from]);
    const open = out.get(from).filter((next) => next !== to);
    while (open.length > 0) {
      const id = open.pop();
      if (id === to) {
        return true;
      }
      if (!seen.has(id)) {
        seen.add(id);
        open.push(...(out.get(id) ?? []));
      }
    }
    return false;
  };
  return arrows.filter((arrow) => arrow.line !== "order" || arrow.findings || !leads(arrow.from, arrow.to));
}

function tool(sign, label, click) {
  return element("button", { type: "button", "aria-label": label, title: label, click }, sign);
}

function sized(figure) {
  const widths = figure.lines.map((line, index) => textWidth(shortened(line, LONGEST_LABEL), index === 0));
  const isRound = figure.shape.endsWith("image") || figure.shape === "registry";
  return {
    figure,
    id: figure.id,
    width: Math.max(48, ...widths) + (isRound ? 34 : 24),
    height: figure.lines.length * LINE_HEIGHT + (figure.shape === "cache" ? 20 : 14),
  };
}

/* The outline of a shape around a middle. */
function outline(shape, width, height, x, y) {
  const left = x - width / 2;
  const right = x + width / 2;
  const top = y - height / 2;
  const bottom = y + height / 2;
  const corner = Math.min(7, height / 3);
  switch (shape) {
    case "image":
    case "foreign-image":
    case "missing-image":
      return rounded(left, top, right, bottom, Math.min(height / 2, 17));
    case "registry":
      return `M${left + corner * 1.6},${top}H${right - corner * 1.6}L${right},${y}L${right - corner * 1.6},${bottom}H${left + corner * 1.6}L${left},${y}Z`;
    case "cache": {
      const bow = Math.min(5, height / 4);
      return `M${left},${top + bow}A${width / 2},${bow} 0 0 1 ${right},${top + bow}V${bottom - bow}A${width / 2},${bow} 0 0 1 ${left},${bottom - bow}Z`
        + `M${left},${top + bow}A${width / 2},${bow} 0 0 0 ${right},${top + bow}`;
    }
    case "file":
      return `M${left},${top}H${right - corner}L${right},${top + corner}V${bottom}H${left}ZM${right - corner},${top}V${top + corner}H${right}`;
    case "artifact":
      return `M${left},${top}H${left + width * 0.3}l3,4H${right}V${bottom}H${left}Z`;
    case "mount":
      return rounded(left, top, right, bottom, 2) + `M${left + 5},${top}V${bottom}`;
    default:
      return rounded(left, top, right, bottom, corner);
  }
}

function rounded(left, top, right, bottom, radius) {
  const arc = (x, y) => `A${radius},${radius} 0 0 1 ${x},${y}`;
  return `M${left + radius},${top}H${right - radius}${arc(right, top + radius)}V${bottom - radius}${arc(right - radius, bottom)}`
    + `H${left + radius}${arc(left, bottom - radius)}V${top + radius}${arc(left + radius, top)}Z`;
}

function head(kind) {
  const shape = kind === "broken" ? "M1,1L9,9M9,1L1,9" : "M0,1L9,5L0,9Z";
  return drawn(
    "marker",
    {
      id: "head-" + kind,
      class: "head " + kind,
      viewBox: "0 0 10 10",
      refX: kind === "broken" ? 10 : 9,
      refY: 5,
      markerWidth: 8,
      markerHeight: 8,
      markerUnits: "userSpaceOnUse",
      orient: "auto-start-reverse",
    },
    drawn("path", { d: shape }),
  );
}

function badge(x, y, findings) {
  const text = findings.length > 99 ? "99+" : String(findings.length);
  const width = 12 + 6 * text.length;
  return drawn(
    "g",
    { class: "badge " + worst(findings), "aria-hidden": "true" },
    drawn("rect", { x: x - width / 2, y: y - 8, width, height: 16, rx: 8 }),
    drawn("text", { x, y: y + 4, "text-anchor": "middle" }, text),
  );
}

/* The nearest thing that lies in that direction. */
function neighbour(parts, from, [x, y]) {
  let best;
  let least = Infinity;
  for (const part of parts) {
    const along = (part.x - from.x) * x + (part.y - from.y) * y;
    const aside = Math.abs((part.x - from.x) * y) + Math.abs((part.y - from.y) * x);
    if (along > 1 && along + 2.5 * aside < least) {
      least = along + 2.5 * aside;
      best = part;
    }
  }
  return best;
}

/* A mouse takes hold of what does not fit. */
function dragToScroll(box) {
  let start;
  box.addEventListener("pointerdown", (event) => {
    if (event.pointerType === "mouse" && event.button === 0) {
      start = { x: event.clientX + box.scrollLeft, y: event.clientY + box.scrollTop };
    }
  });
  window.addEventListener("pointermove", (event) => {
    if (start && event.buttons & 1) {
      box.scrollLeft = start.x - event.clientX;
      box.scrollTop = start.y - event.clientY;
    } else {
      start = undefined;
    }
  });
}
