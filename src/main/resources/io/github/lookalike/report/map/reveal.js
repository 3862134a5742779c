// From which zoom on a face among many is shown as a picture. Like place names on a street map: a face is there from
// the first zoom at which no face that came before it is in its way, and stays. It does not depend on what part of
// the map is on the screen, so nothing flickers while the map moves.
const STEP = 1.25;
const STEPS = 20;

/** Those with pictures: the portraits, which the program has put in order, then the others in none. */
function order(layout) {
  const shuffled = face => face * 2654435761 % 4294967296;
  return [
    ...layout.portraits.filter(hasPicture),
    ...data.pictured.filter(face => !layout.isPortrait.has(face)).sort((a, b) => shuffled(a) - shuffled(b)),
  ];
}

/** The zoom for each face, Infinity for those that stay dots. */
function revealZooms(layout) {
  const zooms = new Float32Array(count).fill(Infinity);
  const always = new Set(makingWay(layout));
  let waiting = order(layout);
  const shown = [];
  for (let step = 0; step < STEPS && waiting.length > 0; step++) {
    const zoom = Math.pow(STEP, step);
    const scale = view.fitScale * zoom;
    const cells = createCells(2 * faceSize(zoom));
    const boxOf = face => {
      const { side, up, down } = extentOf(face, layout, zoom);
      const [x, y] = [layout.x[face] * scale, layout.y[face] * scale];
      return [x - side, y - up, x + side, y + down];
    };
    shown.forEach(face => cells.put(boxOf(face)));
    const still = [];
    for (const face of waiting) {
      const box = boxOf(face);
      if (always.has(face) || cells.isFree(box)) {
        cells.put(box);
        shown.push(face);
        zooms[face] = step === 0 ? 0 : zoom;
      } else {
        still.push(face);
      }
    }
    waiting = still;
  }
  return zooms;
}

/** Boxes by the squares of a grid that they are on. */
function createCells(side) {
  const cells = new Map();
  const keys = ([left, top, right, bottom]) => {
    const found = [];
    for (let column = Math.floor(left / side); column <= Math.floor(right / side); column++) {
      for (let row = Math.floor(top / side); row <= Math.floor(bottom / side); row++) found.push(column * 100003 + row);
    }
    return found;
  };
  return {
    put: box => keys(box).forEach(key => cells.has(key) ? cells.get(key).push(box) : cells.set(key, [box])),
    isFree: box => keys(box).every(key => (cells.get(key) ?? []).every(other => !overlap(box, other))),
  };
}
