// Pictures that would hide each other make way: all of them where faces are few, mine and the nearest to mine where they
// are many. How far does not depend on what part of the map is on the screen, and is nothing once one is close enough.
const makingWay = (few ? data.pictured : data.pictured.filter(face => isMine[face] || linksTo.has(face)));
const shift = { x: new Float32Array(count), y: new Float32Array(count), key: "" };

/** Where a face is on the screen. */
const screenX = face => view.screenX(place.x[face]) + shift.x[face];
const screenY = face => view.screenY(place.y[face]) + shift.y[face];

/** How far faces at these places of the map make way at the present zoom, in pixels. */
function shiftsFor(layout) {
  const gap = 4;
  const name = few && faceSize(view.zoom) < 44 ? 0 : 17; // the room that names need below
  const x = makingWay.map(face => layout.x[face] * view.scale);
  const y = makingWay.map(face => layout.y[face] * view.scale);
  const size = makingWay.map(sizeAtRest);
  for (let round = 0, crowded = true; crowded && round < 120; round++) {
    crowded = false;
    for (let i = 0; i < makingWay.length; i++) {
      for (let j = 0; j < i; j++) {
        const side = (size[i] + size[j]) / 2 + gap;
        const dx = x[i] - x[j];
        const dy = y[i] - y[j];
        const overlapX = side - Math.abs(dx);
        const overlapY = side + name - Math.abs(dy);
        if (overlapX <= 0.5 || overlapY <= 0.5) continue;
        crowded = true;
        // Straight away from each other, so that two that are held fast by others still slip past them. Mine give way less.
        const mobility = isMine[makingWay[i]] === isMine[makingWay[j]] ? 0.5 : isMine[makingWay[i]] ? 0.15 : 0.85;
        const angle = dx || dy ? Math.atan2(dy, dx) : i;
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        const way = 0.8 * Math.min(overlapX / Math.abs(cos), overlapY / Math.abs(sin));
        x[i] += way * mobility * cos;
        y[i] += way * mobility * sin;
        x[j] -= way * (1 - mobility) * cos;
        y[j] -= way * (1 - mobility) * sin;
      }
    }
  }
  const shifts = { x: new Float32Array(count), y: new Float32Array(count) };
  makingWay.forEach((face, i) => {
    shifts.x[face] = x[i] - layout.x[face] * view.scale;
    shifts.y[face] = y[i] - layout.y[face] * view.scale;
  });
  return shifts;
}

/** To be called before the faces are drawn at rest. */
function makeWay() {
  const key = state.layout + " " + view.scale;
  if (key === shift.key) return;
  const shifts = shiftsFor(layouts[state.layout]);
  shift.x.set(shifts.x);
  shift.y.set(shifts.y);
  shift.key = key;
}
