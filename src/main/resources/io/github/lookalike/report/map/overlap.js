// Pictures that would hide each other or each other's names make way: all portraits where people are few, mine and the
// nearest to mine where they are many. How far does not depend on what part of the map is on the screen, and is nothing
// once one is close enough.
const shift = { x: new Float32Array(count), y: new Float32Array(count), key: "" };

/** Where a face is on the screen. */
const screenX = face => view.screenX(place.x[face]) + shift.x[face];
const screenY = face => view.screenY(place.y[face]) + shift.y[face];

function makingWay(layout) {
  return layout.portraits.filter(face => hasPicture(face) && (view.few || isStrong(face)));
}

/** How far faces at these places of the map make way, in pixels. */
function shiftsFor(layout, zoom = view.zoom, fitScale = view.fitScale) {
  const gap = 3;
  const scale = fitScale * zoom;
  const faces = makingWay(layout);
  const extents = faces.map(face => extentOf(face, layout, zoom));
  const x = faces.map(face => layout.x[face] * scale);
  const y = faces.map(face => layout.y[face] * scale);
  const free = freeArea(); // as much of the map as is seen at zoom 1 is not left
  const [halfWidth, halfHeight] = [(free.right - free.left) / 2, (free.bottom - free.top) / 2].map(half => half * Math.max(1, zoom));
  for (let round = 0, crowded = true; crowded && round < 120; round++) {
    crowded = false;
    for (let i = 0; i < faces.length; i++) {
      for (let j = 0; j < i; j++) {
        const dx = x[i] - x[j];
        const dy = y[i] - y[j];
        const overlapX = extents[i].side + extents[j].side + gap - Math.abs(dx);
        const overlapY = (dy > 0 ? extents[i].up + extents[j].down : extents[i].down + extents[j].up) + gap - Math.abs(dy);
        if (overlapX <= 0.5 || overlapY <= 0.5) continue;
        crowded = true;
        // Straight away from each other, so that two that are held fast by others still slip past them. Mine give way less.
        const mobility = isMine[faces[i]] === isMine[faces[j]] ? 0.5 : isMine[faces[i]] ? 0.15 : 0.85;
        const angle = dx || dy ? Math.atan2(dy, dx) : i;
        const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
        const way = 0.8 * Math.min(overlapX / Math.abs(cos), overlapY / Math.abs(sin));
        x[i] += way * mobility * cos;
        y[i] += way * mobility * sin;
        x[j] -= way * (1 - mobility) * cos;
        y[j] -= way * (1 - mobility) * sin;
      }
      const { side, up, down } = extents[i];
      x[i] = Math.max(side - halfWidth, Math.min(halfWidth - side, x[i]));
      y[i] = Math.max(up - halfHeight, Math.min(halfHeight - down, y[i]));
    }
  }
  const shifts = { x: new Float32Array(count), y: new Float32Array(count) };
  faces.forEach((face, i) => {
    shifts.x[face] = x[i] - layout.x[face] * scale;
    shifts.y[face] = y[i] - layout.y[face] * scale;
  });
  return shifts;
}

/** To be called before the faces are drawn at rest. */
function makeWay() {
  const key = [state.layout, view.scale, view.zoom, view.few, view.width, view.height].join(" ");
  if (key === shift.key) return;
  const layout = layouts[state.layout];
  const shifts = shiftsFor(layout);
  shift.x.set(shifts.x);
  shift.y.set(shifts.y);
  shift.key = key;
  hideWhatIsInTheWay(layout);
}

/** Others are dots while they would lie on those that make way, or on their names. */
function hideWhatIsInTheWay(layout) {
  const boxOf = face => {
    const { side, up, down } = extentOf(face, layout, view.zoom);
    const [x, y] = [place.x[face] * view.scale + shift.x[face], place.y[face] * view.scale + shift.y[face]];
    return [x - side, y - up, x + side, y + down];
  };
  const moved = makingWay(layout);
  const boxes = moved.map(boxOf);
  const stays = new Set(moved);
  state.hidden.clear();
  for (const face of data.pictured) {
    if (state.zooms[face] > view.zoom || stays.has(face)) continue;
    const half = faceSize(view.zoom) / 2;
    const [x, y] = [place.x[face] * view.scale, place.y[face] * view.scale];
    const box = [x - half, y - half, x + half, y + half];
    if (boxes.some(other => overlap(box, other))) state.hidden.add(face);
  }
}
