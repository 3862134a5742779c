// Draws the map: lines lowest, then dots, pictures, names.
const canvas = document.getElementById("map");
const context = canvas.getContext("2d");
const root = document.documentElement;
const state = { layout: 0, hover: -1, matches: null, moving: false, zooms: null, hidden: new Set(), rank: null, drawn: null };
let colours;

function readColours() {
  const style = getComputedStyle(root);
  const of = name => style.getPropertyValue("--" + name).trim();
  colours = { ink: of("ink"), paper: of("paper"), soft: of("soft"), line: of("line"), accent: of("accent") };
  colours.hues = [colours.soft, ...[1, 2, 3, 4, 5, 6, 7, 8].map(hue => of("hue-" + hue))];
}

let asked = false;
function redraw() {
  if (asked) return;
  asked = true;
  requestAnimationFrame(() => { asked = false; draw(); });
}

function isShown(face) {
  return hasPicture(face)
    && (state.zooms[face] <= view.zoom && !state.hidden.has(face) || state.matches?.has(face) && state.matches.size <= 60);
}

/** Of one face's picture while nobody points at it. */
const sizeAtRest = face => sizeAt(face, view.zoom);

function sizeOf(face) {
  return sizeAtRest(face) * (face === state.hover ? 1.15 : 1);
}

function draw() {
  const ratio = window.devicePixelRatio || 1;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, view.width, view.height);
  if (!state.moving) makeWay();
  drawAxes();
  const dots = [];
  const pictures = [];
  const margin = faceSize(view.zoom);
  for (let face = 0; face < count; face++) {
    const x = screenX(face);
    const y = screenY(face);
    if (x < -margin || y < -margin || x > view.width + margin || y > view.height + margin) continue;
    (isShown(face) ? pictures : dots).push(face);
  }
  drawDots(dots);
  if (!state.moving) pictures.forEach(drawLeader);
  drawLinks();
  pictures.sort((a, b) => weight(a) - weight(b) || a - b);
  pictures.forEach(drawFace);
  const labels = state.moving ? [] : placeLabels(pictures, dots);
  labels.forEach(drawLabel);
  const axes = state.moving ? [] : placeAxisNames([...panelBoxes(), ...pictures.map(tileBox), ...labels.map(label => label.box)]);
  axes.forEach(drawLabel);
  context.globalAlpha = 1;
  state.drawn = { pictures, labels, axes };
  Object.assign(root.dataset, {
    layout: layouts[state.layout].key, points: dots.length + pictures.length, pictures: pictures.length,
    zoom: view.zoom.toFixed(2),
  });
}

/** Heavier faces lie on top. */
function weight(face) {
  return face === state.hover ? 4 : isMine[face] ? 3 : linksTo.has(face) ? 2 : state.matches?.has(face) ? 1 : 0;
}

function isDimmed(face) {
  return state.matches !== null && !state.matches.has(face) && face !== state.hover;
}

function samePerson(face) {
  return state.hover >= 0 && hueOf[face] > 0 && data.people[face] === data.people[state.hover];
}

function drawAxes() {
  const axes = layouts[state.layout].axes;
  if (axes.length === 0 || state.moving) return;
  context.globalAlpha = 1;
  context.strokeStyle = colours.line;
  context.lineWidth = 1;
  const x = Math.round(view.screenX(0)) + 0.5;
  const y = Math.round(view.screenY(0)) + 0.5;
  context.beginPath();
  context.moveTo(0, y);
  context.lineTo(view.width, y);
  context.moveTo(x, 0);
  context.lineTo(x, view.height);
  context.stroke();
}

function drawDots(dots) {
  const size = dotSize(view.zoom);
  const byColour = new Map();
  for (const face of dots) {
    const strong = isMine[face] || linksTo.has(face) || state.matches?.has(face) || samePerson(face);
    const colour = strong && !samePerson(face) ? colours.accent : colours.hues[hueOf[face]];
    const key = (isDimmed(face) ? "d" : strong ? "s" : "n") + colour;
    if (byColour.has(key)) byColour.get(key).push(face);
    else byColour.set(key, [face]);
  }
  for (const key of [...byColour.keys()].sort()) { // dimmed, normal, strong
    context.globalAlpha = key[0] === "d" ? 0.18 : key[0] === "s" ? 1 : 0.75;
    context.fillStyle = key.slice(1);
    context.beginPath();
    const radius = key[0] === "s" ? size * 1.7 : size;
    for (const face of byColour.get(key)) {
      const x = screenX(face);
      const y = screenY(face);
      context.moveTo(x + radius, y);
      context.arc(x, y, radius, 0, 2 * Math.PI);
    }
    context.fill();
  }
}

/** From where a face belongs to its picture, if that made way further than can be guessed. */
function drawLeader(face) {
  if (Math.max(Math.abs(shift.x[face]), Math.abs(shift.y[face])) < sizeAtRest(face) * 0.5) return;
  const [x, y] = [view.screenX(place.x[face]), view.screenY(place.y[face])];
  context.globalAlpha = isDimmed(face) ? 0.15 : 0.8;
  context.strokeStyle = context.fillStyle = colours.soft;
  context.lineWidth = 1;
  context.beginPath();
  context.moveTo(x, y);
  context.lineTo(screenX(face), screenY(face));
  context.stroke();
  context.beginPath();
  context.arc(x, y, 2.5, 0, 2 * Math.PI);
  context.fill();
}

function drawLinks() {
  context.strokeStyle = colours.accent;
  context.globalAlpha = state.matches ? 0.3 : 0.8;
  context.lineWidth = 2;
  context.beginPath();
  for (const link of data.links) {
    context.moveTo(screenX(link.from), screenY(link.from));
    context.lineTo(screenX(link.to), screenY(link.to));
  }
  context.stroke();
}

function drawFace(face) {
  const size = sizeOf(face);
  const x = screenX(face) - size / 2;
  const y = screenY(face) - size / 2;
  context.globalAlpha = isDimmed(face) ? 0.15 : 1;
  context.save();
  context.beginPath();
  context.roundRect(x, y, size, size, size * 0.16);
  context.fillStyle = colours.line;
  context.fill();
  context.clip();
  drawPicture(context, face, x, y, size);
  context.restore();
  const strong = isMine[face] || linksTo.has(face) || state.matches?.has(face);
  context.lineWidth = isMine[face] ? 4 : strong ? 2.5 : hueOf[face] ? 2 : 1;
  context.strokeStyle = strong ? colours.accent : face === state.hover || samePerson(face) ? colours.ink
    : hueOf[face] ? colours.hues[hueOf[face]] : colours.paper;
  context.beginPath();
  context.roundRect(x, y, size, size, size * 0.16);
  context.stroke();
}
