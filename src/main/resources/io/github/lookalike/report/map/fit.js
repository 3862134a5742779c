// What the map shows at first, and on request: all of it, or mine and the nearest to mine.
const LEGIBLE = 46; // pixels of a picture with its name

/** How far pictures with their names reach from the middle of a layout, in pixels. */
function reachOf(faces, layout, zoom, fitScale) {
  const shifts = shiftsFor(layout, zoom, fitScale);
  const reach = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const face of faces) {
    const { side, up, down } = extentOf(face, layout, zoom);
    const x = layout.x[face] * fitScale * zoom + shifts.x[face];
    const y = layout.y[face] * fitScale * zoom + shifts.y[face];
    reach.left = Math.min(reach.left, x - side);
    reach.right = Math.max(reach.right, x + side);
    reach.top = Math.min(reach.top, y - up);
    reach.bottom = Math.max(reach.bottom, y + down);
  }
  return reach;
}

/** The largest value from least to most for which something fits; the least if it never does. */
function largest(least, most, fits) {
  for (let value = most; value > least; value /= 1.07) {
    if (fits(value)) return value;
  }
  return least;
}

function hasRoom(reach) {
  const { left, top, right, bottom } = freeArea();
  return reach.right - reach.left <= right - left && reach.bottom - reach.top <= bottom - top;
}

/** The scale at which all of a layout is on the screen. */
function fitScaleOf(layout) {
  const { left, top, right, bottom } = freeArea();
  const inset = 6 + baseSize() * 0.6;
  return Math.max(1, Math.min((right - left - 2 * inset) / (2 * layout.reachX), (bottom - top - 2 * inset) / (2 * layout.reachY)));
}

const WHOLE = { x: 0, y: 0, zoom: 1 };

/** Mine and the nearest to mine; the middle of the map, so near that faces can be told apart, if none is mine. */
function mineAndNearest(layout) {
  const faces = layout.portraits.filter(isStrong);
  if (faces.length > 0) {
    const zoom = largest(1, 8, wanted => hasRoom(reachOf(faces, layout, wanted, view.fitScale)));
    const reach = reachOf(faces, layout, zoom, view.fitScale);
    const scale = view.fitScale * zoom;
    return { x: (reach.left + reach.right) / 2 / scale, y: (reach.top + reach.bottom) / 2 / scale, zoom };
  }
  const zoom = Math.max(1, Math.pow(LEGIBLE / baseSize(), 2.5));
  if (zoom < 1.15) return WHOLE;
  const median = values => values.sort((a, b) => a - b)[values.length >> 1];
  return { x: median(layout.portraits.map(face => layout.x[face])), y: median(layout.portraits.map(face => layout.y[face])), zoom };
}

/** What is to be seen as long as nobody moves the map: phones have no room for all. */
function wantedView(layout) {
  const { x, y, zoom, shows } = view;
  if (shows === "any") return { x, y, zoom };
  return shows === "mine" || shows === "start" && (narrow.matches || low.matches) ? mineAndNearest(layout) : WHOLE;
}
