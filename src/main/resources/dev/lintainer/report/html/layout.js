/*
 * Places the nodes of a directed graph in layers, from left to right (Sugiyama, Tagawa and Toda 1981): every edge goes
 * from one layer to a later one, edges cross as seldom as a few sweeps bring about, and those over several layers keep
 * a lane of their own in each, so that no edge runs over a node. A label has a place in the middle of its edge.
 *
 * nodes: [{ id, width, height }], edges: [{ from, to, width, height }] where width and height are those of the label.
 * Gives each node x and y, its middle; each edge its points and the middle of its label; and the size of the whole.
 */
const LAYER_GAP = 28;
const LANE_GAP = 14;
const PART_GAP = 36;
const SWEEPS = 10;

function layOut(nodes, edges, wide) {
  const parts = components(nodes, edges).map((part) => placed(part.nodes, part.edges));
  return packed(parts, wide);
}

function components(nodes, edges) {
  const leader = new Map(nodes.map((node) => [node.id, node.id]));
  const find = (id) => {
    let root = id;
    while (leader.get(root) !== root) {
      root = leader.get(root);
    }
    leader.set(id, root);
    return root;
  };
  edges.forEach((edge) => leader.set(find(edge.from), find(edge.to)));
  const parts = new Map();
  const part = (id) => {
    const root = find(id);
    if (!parts.has(root)) {
      parts.set(root, { nodes: [], edges: [] });
    }
    return parts.get(root);
  };
  nodes.forEach((node) => part(node.id).nodes.push(node));
  edges.forEach((edge) => part(edge.from).edges.push(edge));
  return [...parts.values()].sort((one, other) => other.nodes.length - one.nodes.length);
}

/* Side by side where there is room, the larger ones first. */
function packed(parts, wide) {
  const width = Math.max(wide, ...parts.map((part) => part.width));
  let x = 0;
  let y = 0;
  let height = 0;
  let right = 0;
  for (const part of parts) {
    if (x > 0 && x + part.width > width) {
      x = 0;
      y += height + PART_GAP;
      height = 0;
    }
    move(part, x, y);
    x += part.width + PART_GAP;
    right = Math.max(right, x - PART_GAP);
    height = Math.max(height, part.height);
  }
  return { width: right, height: y + height };
}

function move(part, x, y) {
  for (const node of part.nodes) {
    node.x += x;
    node.y += y;
  }
  for (const edge of part.edges) {
    edge.points.forEach((point) => {
      point.x += x;
      point.y += y;
    });
    edge.label.x += x;
    edge.label.y += y;
  }
}

function placed(nodes, edges) {
  const links = withoutCycles(nodes, edges);
  const ranks = ranked(nodes, links);
  const layers = layered(nodes, links, ranks);
  order(layers);
  const height = placeAcross(layers);
  const width = placeAlong(layers);
  links.forEach(route);
  return { nodes, edges, width, height };
}

/* An edge that leads back to where a walk came from counts the other way round. */
function withoutCycles(nodes, edges) {
  const links = edges.map((edge) => ({ edge, from: edge.from, to: edge.to, reversed: false }));
  const out = new Map(nodes.map((node) => [node.id, []]));
  links.forEach((link) => out.get(link.from).push(link));
  const incoming = new Set(links.map((link) => link.to));
  const state = new Map();
  const starts = [...nodes.filter((node) => !incoming.has(node.id)), ...nodes];
  for (const start of starts) {
    if (state.has(start.id)) {
      continue;
    }
    state.set(start.id, "open");
    const path = [{ id: start.id, next: 0 }];
    while (path.length > 0) {
      const step = path[path.length - 1];
      const link = out.get(step.id)[step.next++];
      if (!link) {
        state.set(step.id, "done");
        path.pop();
      } else if (state.get(link.to) === "open") {
        link.reversed = true;
      } else if (!state.has(link.to)) {
        state.set(link.to, "open");
        path.push({ id: link.to, next: 0 });
      }
    }
  }
  for (const link of links) {
    if (link.reversed) {
      [link.from, link.to] = [link.to, link.from];
    }
  }
  return links;
}

/* Each node as far to the left as it can be, then those with more successors as close to them as they can be. */
function ranked(nodes, links) {
  const step = links.some((link) => link.edge.width > 0) ? 2 : 1;
  const out = new Map(nodes.map((node) => [node.id, []]));
  const into = new Map(nodes.map((node) => [node.id, []]));
  for (const link of links) {
    out.get(link.from).push(link.to);
    into.get(link.to).push(link.from);
  }
  const waiting = new Map(nodes.map((node) => [node.id, into.get(node.id).length]));
  const sorted = nodes.filter((node) => waiting.get(node.id) === 0).map((node) => node.id);
  const rank = new Map(nodes.map((node) => [node.id, 0]));
  for (let i = 0; i < sorted.length; i++) {
    for (const next of out.get(sorted[i])) {
      rank.set(next, Math.max(rank.get(next), rank.get(sorted[i]) + step));
      waiting.set(next, waiting.get(next) - 1);
      if (waiting.get(next) === 0) {
        sorted.push(next);
      }
    }
  }
  for (const id of sorted.reverse()) {
    const nexts = out.get(id);
    if (nexts.length > into.get(id).length) {
      rank.set(id, Math.min(...nexts.map((next) => rank.get(next))) - step);
    }
  }
  const first = Math.min(...rank.values());
  rank.forEach((value, id) => rank.set(id, value - first));
  return rank;
}

/* Edges over several layers pass through a place in each; the one in the middle is as large as the label. */
function layered(nodes, links, rank) {
  const layers = [];
  const add = (at, place) => {
    while (layers.length <= at) {
      layers.push([]);
    }
    layers[at].push(Object.assign(place, { before: [], after: [], rank: at }));
    return place;
  };
  const join = (one, other) => {
    const weight = one.node && other.node ? 1 : one.node || other.node ? 2 : 8;
    one.after.push({ place: other, weight });
    other.before.push({ place: one, weight });
  };
  const of = new Map(nodes.map((node) => [node.id, add(rank.get(node.id), { node, width: node.width, height: node.height })]));
  for (const link of links) {
    const start = of.get(link.from);
    const end = of.get(link.to);
    const middle = Math.round((start.rank + end.rank) / 2);
    link.places = [start];
    for (let at = start.rank + 1; at < end.rank; at++) {
      const isLabel = at === middle;
      link.places.push(
        add(at, { width: isLabel ? link.edge.width : 0, height: isLabel ? link.edge.height : 2, isLabel }),
      );
    }
    link.places.push(end);
    for (let i = 1; i < link.places.length; i++) {
      join(link.places[i - 1], link.places[i]);
    }
  }
  return layers;
}

function order(layers) {
  walkFromStart(layers);
  let best = layers.map((layer) => [...layer]);
  let fewest = crossings(layers);
  for (let sweep = 0; sweep < SWEEPS && fewest > 0; sweep++) {
    const down = sweep % 2 === 0;
    const sequence = down ? layers.slice(1) : layers.slice(0, -1).reverse();
    sequence.forEach((layer) => sortByNeighbours(layer, down ? "before" : "after"));
    const now = crossings(layers);
    if (now < fewest) {
      fewest = now;
      best = layers.map((layer) => [...layer]);
    }
  }
  best.forEach((layer, at) => {
    layers[at].splice(0, layer.length, ...layer);
    number(layers[at]);
  });
}

/* What hangs together begins side by side. */
function walkFromStart(layers) {
  const seen = new Set();
  const sorted = layers.map(() => []);
  for (const start of layers.flat()) {
    const stack = [start];
    while (stack.length > 0) {
      const place = stack.pop();
      if (!seen.has(place)) {
        seen.add(place);
        sorted[place.rank].push(place);
        stack.push(...place.after.map((link) => link.place).reverse());
      }
    }
  }
  layers.forEach((layer, at) => {
    layer.splice(0, layer.length, ...sorted[at]);
    number(layer);
  });
}

function number(layer) {
  layer.forEach((place, index) => {
    place.index = index;
  });
}

/* What has no neighbours there stays where it is. */
function sortByNeighbours(layer, side) {
  for (const place of layer) {
    const links = place[side];
    const sum = links.reduce((total, link) => total + link.place.index, 0);
    place.wish = links.length === 0 ? place.index : sum / links.length;
  }
  layer.sort((one, other) => one.wish - other.wish || one.index - other.index);
  number(layer);
}

/* Pairs of edges between two layers that cross, counted as inversions with a tree of sums. */
function crossings(layers) {
  let total = 0;
  for (const layer of layers) {
    const ends = [];
    for (const place of layer) {
      ends.push(...place.after.map((link) => link.place.index).sort((one, other) => one - other));
    }
    const size = Math.max(0, ...ends) + 1;
    const sums = new Array(size + 1).fill(0);
    ends.forEach((end, seen) => {
      let before = 0;
      for (let i = end + 1; i > 0; i -= i & -i) {
        before += sums[i];
      }
      total += seen - before;
      for (let i = end + 1; i <= size; i += i & -i) {
        sums[i]++;
      }
    });
  }
  return total;
}

/* Every place wants to be level with its neighbours; the order and the distances in its layer are kept. */
function placeAcross(layers) {
  for (const layer of layers) {
    let y = 0;
    for (const place of layer) {
      place.y = y + place.height / 2;
      y += place.height + LANE_GAP;
    }
  }
  for (let sweep = 0; sweep < 14; sweep++) {
    const down = sweep % 2 === 0;
    for (const layer of down ? layers : [...layers].reverse()) {
      level(layer, sweep < 10 ? [down ? "before" : "after"] : ["before", "after"]);
    }
  }
  return squeezed(layers.flat());
}

/* Where nothing at all stands in any layer, a small gap is enough. */
function squeezed(places) {
  const sorted = [...places].sort((one, other) => one.y - one.height / 2 - (other.y - other.height / 2));
  let end = sorted[0].y - sorted[0].height / 2;
  let shift = end;
  for (const place of sorted) {
    const gap = place.y - place.height / 2 - end;
    if (gap > 2 * LANE_GAP) {
      shift += gap - 2 * LANE_GAP;
    }
    end = Math.max(end, place.y + place.height / 2);
    place.y -= shift;
  }
  return end - shift;
}

/* The closest to all wishes, by least squares, that keeps the distances: places that get in each other's way move as one. */
function level(layer, sides) {
  const blocks = [];
  let offset = 0;
  layer.forEach((place, index) => {
    if (index > 0) {
      offset += layer[index - 1].height / 2 + LANE_GAP + place.height / 2;
    }
    let weight = 0;
    let sum = 0;
    for (const side of sides) {
      for (const link of place[side]) {
        weight += link.weight;
        sum += link.weight * link.place.y;
      }
    }
    const wish = weight === 0 ? place.y : sum / weight;
    const pull = Math.max(weight, 0.1);
    blocks.push({ sum: pull * (wish - offset), weight: pull, members: [{ place, offset }] });
    while (blocks.length > 1 && mean(blocks.at(-2)) > mean(blocks.at(-1))) {
      const last = blocks.pop();
      const block = blocks.at(-1);
      block.sum += last.sum;
      block.weight += last.weight;
      block.members.push(...last.members);
    }
  });
  for (const block of blocks) {
    for (const member of block.members) {
      member.place.y = mean(block) + member.offset;
    }
  }
}

function mean(block) {
  return block.sum / block.weight;
}

function placeAlong(layers) {
  let x = 0;
  for (const layer of layers) {
    const width = Math.max(0, ...layer.map((place) => place.width));
    for (const place of layer) {
      place.left = x;
      place.right = x + width;
      place.x = x + width / 2;
      if (place.node) {
        place.node.x = place.x;
        place.node.y = place.y;
      }
    }
    x += width + LAYER_GAP;
  }
  for (const place of layers.flat()) {
    spread(place, "after");
    spread(place, "before");
  }
  return x - LAYER_GAP;
}

/* The edges at one side of a node begin beside one another. */
function spread(place, side) {
  if (!place.node) {
    return;
  }
  const links = [...place[side]].sort((one, other) => one.place.y - other.place.y);
  const gap = Math.min(9, (place.height - 12) / links.length);
  place[side + "Ports"] = new Map(links.map((link, i) => [link.place, place.y + (i - (links.length - 1) / 2) * gap]));
}

function route(link) {
  const points = [];
  const first = link.places[0];
  const last = link.places.at(-1);
  const startY = first.afterPorts.get(link.places[1]);
  const endY = last.beforePorts.get(link.places.at(-2));
  points.push({ x: first.x + first.width / 2, y: startY }, { x: first.right, y: startY });
  let label = { x: (first.right + last.left) / 2, y: (startY + endY) / 2 };
  for (const place of link.places.slice(1, -1)) {
    points.push({ x: place.left, y: place.y }, { x: place.right, y: place.y });
    if (place.isLabel) {
      label = { x: place.x, y: place.y };
    }
  }
  points.push({ x: last.left, y: endY }, { x: last.x - last.width / 2, y: endY });
  link.edge.points = link.reversed ? points.reverse() : points;
  link.edge.label = label;
}

/* Straight over layers, in a bend between them. */
function pathThrough(points) {
  let path = "M" + at(points[0]);
  for (let i = 1; i < points.length; i++) {
    const from = points[i - 1];
    const to = points[i];
    const middle = (from.x + to.x) / 2;
    path +=
      Math.abs(from.y - to.y) < 0.5
        ? "L" + at(to)
        : "C" + at({ x: middle, y: from.y }) + " " + at({ x: middle, y: to.y }) + " " + at(to);
  }
  return path;
}

function at(point) {
  return point.x.toFixed(1) + "," + point.y.toFixed(1);
}
