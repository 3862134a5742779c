// Names below pictures. Whom they are for is the program's choice, as in its other maps: one portrait a person. A name is
// written where it is neither cut off nor on a picture, a panel or another name, and left out where there is no such place.
const LABEL_HEIGHT = 17;
const FONT = (size, weight = 400) => weight + " " + size
  + "px system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', sans-serif";
const isStrong = face => isMine[face] || linksTo.has(face);
const fontOf = strong => strong ? FONT(13, 600) : FONT(12);

const widths = new Map();
function labelWidth(face, strong) {
  const key = face + (strong ? "s" : "");
  if (!widths.has(key)) {
    context.font = fontOf(strong);
    widths.set(key, context.measureText(labelOf(face)).width);
  }
  return widths.get(key);
}

/** Whether a face has a name at a zoom, if there is room. */
function isLabelled(face, layout, zoom) {
  return layout.isNamed.has(face) || layout.isPortrait.has(face) && faceSize(zoom) >= (view.few ? 36 : 44);
}

/** Whether others are to leave room for its name. */
function isLabelRoomKept(face, layout, zoom) {
  return layout.isNamed.has(face) || layout.isPortrait.has(face) && faceSize(zoom) >= 44;
}

/** What a picture takes with its name, around its middle, in pixels. */
function extentOf(face, layout, zoom) {
  const half = sizeAt(face, zoom) / 2;
  if (!isLabelRoomKept(face, layout, zoom)) return { side: half, up: half, down: half };
  return { side: Math.max(half, labelWidth(face, isStrong(face)) / 2 + 3), up: half, down: half + LABEL_HEIGHT + 1 };
}

const overlap = (a, b) => a[0] < b[2] && a[2] > b[0] && a[1] < b[3] && a[3] > b[1];

function panelBoxes() {
  return ["head", "zoom", "nearest", "legend"].map(id => element(id).getBoundingClientRect())
    .filter(box => box.width > 0).map(box => [box.left, box.top, box.right, box.bottom]);
}

function tileBox(face) {
  const half = sizeOf(face) / 2 + 1;
  return [screenX(face) - half, screenY(face) - half, screenX(face) + half, screenY(face) + half];
}

/**
 * Where names go.
 *
 * @param pictures the faces that are drawn as pictures, the lowest first
 * @param dots the others; only those of whom there is no picture have names
 * @return of each name the face, the text, the middle of its foot line, and its box
 */
function placeLabels(pictures, dots) {
  const layout = layouts[state.layout];
  const taken = [...panelBoxes(), ...pictures.map(tileBox)];
  const rank = face => layout.isPortrait.has(face) ? state.rank[face] : count;
  const wanted = [...pictures, ...dots.filter(face => !hasPicture(face) && layout.isNamed.has(face))]
    .filter(face => !isDimmed(face) && (weight(face) > 0 || isLabelled(face, layout, view.zoom)))
    .sort((a, b) => weight(b) - weight(a) || rank(a) - rank(b));
  const labels = [];
  for (const face of wanted) {
    const strong = weight(face) > 0;
    const half = (isShown(face) ? sizeOf(face) : 2 * dotSize(view.zoom)) / 2;
    const width = labelWidth(face, strong) + 4;
    const top = screenY(face) + half + 2;
    const slack = Math.max(0, width / 2 - half);
    for (const aside of slack > 2 ? [0, inwards(screenX(face), width, slack), slack, -slack] : [0]) {
      const x = screenX(face) + aside;
      const box = [x - width / 2, top, x + width / 2, top + LABEL_HEIGHT - 1];
      const whole = box[0] >= 2 && box[2] <= view.width - 2 && box[1] >= 2 && box[3] <= view.height - 2;
      if (!whole || taken.some(other => overlap(box, other))) continue;
      taken.push(box);
      labels.push({ face, text: labelOf(face), x, y: top + 12, box, strong });
      break;
    }
  }
  return labels;
}

/** How far a name is to go aside so as not to leave the screen. */
function inwards(x, width, most) {
  const aside = Math.max(0, 2 - (x - width / 2)) + Math.min(0, view.width - 2 - (x + width / 2));
  return Math.max(-most, Math.min(most, aside));
}

/** What the axes tell, beside them where that is free. */
function placeAxisNames(taken) {
  const { axes } = layouts[state.layout];
  if (axes.length === 0) return [];
  const free = freeArea();
  const [originX, originY] = [view.screenX(0), view.screenY(0)];
  context.font = fontOf(false);
  const names = [axes[0] + " →", "↑ " + axes[1]];
  const half = names.map(name => context.measureText(name).width / 2 + 3);
  const steps = (from, to, step) => Array.from({ length: Math.max(0, Math.ceil((to - from) / step)) }, (none, i) => from + i * step);
  const places = [
    steps(half[0] - free.right, -half[0] - free.left, 20).flatMap(x => [[-x, originY - 6], [-x, originY + 15]]),
    steps(free.top + 16, free.bottom, 12).flatMap(y => [[originX + half[1] + 4, y], [originX - half[1] - 4, y]]),
  ];
  return names.flatMap((text, axis) => {
    for (const [x, y] of places[axis]) {
      const box = [x - half[axis], y - 12, x + half[axis], y + 4];
      const whole = box[0] >= 0 && box[2] <= view.width && box[1] >= 0 && box[3] <= view.height;
      if (whole && !taken.some(other => overlap(box, other))) {
        taken.push(box);
        return [{ face: -1, text, x, y, box, strong: false }];
      }
    }
    return [];
  });
}

function drawLabel({ face, text, x, y, strong }) {
  context.font = fontOf(strong);
  context.globalAlpha = 1;
  context.textAlign = "center";
  context.lineJoin = "round";
  context.lineWidth = 4;
  context.strokeStyle = colours.paper;
  context.strokeText(text, x, y);
  context.fillStyle = face < 0 ? colours.soft : isMine[face] ? colours.accent : colours.ink;
  context.fillText(text, x, y);
}
