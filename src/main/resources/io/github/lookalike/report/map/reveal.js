// From which zoom on a face among many is shown as a picture. Like place names on a street map: a face is there from
// the first zoom at which no face that came before it is in its way, and stays. It does not depend on what part of
// the map is on the screen, so nothing flickers while the map moves.
const STEP = 1.25;
const STEPS = 20;

/** Mine, the nearest to mine, then one face of each person, then the others. */
const order = (() => {
  const rank = new Float64Array(count);
  const seen = new Set();
  for (let face = 0; face < count; face++) {
    const shuffled = (face * 2654435761 % 4294967296) / 4294967296;
    rank[face] = isMine[face] ? 0 : linksTo.has(face) ? 1 : seen.has(data.people[face]) ? 3 + shuffled : 2 + shuffled;
    seen.add(data.people[face]);
  }
  return data.pictured.slice().sort((a, b) => rank[a] - rank[b]);
})();

/** The zoom for each face, Infinity for those that stay dots. */
function revealZooms({ x, y }) {
  const zooms = new Float32Array(count).fill(Infinity);
  if (few) {
    order.forEach(face => { zooms[face] = 0; });
    return zooms;
  }
  let waiting = order;
  const shown = [];
  for (let step = 0; step < STEPS && waiting.length > 0; step++) {
    const zoom = Math.pow(STEP, step);
    const side = faceSize(zoom) / (view.fitScale * zoom);
    const cells = new Map();
    const cell = (column, row) => column * 100003 + row;
    const put = face => {
      const key = cell(Math.floor(x[face] / side), Math.floor(y[face] / side));
      if (cells.has(key)) cells.get(key).push(face);
      else cells.set(key, [face]);
    };
    const isFree = face => {
      const column = Math.floor(x[face] / side);
      const row = Math.floor(y[face] / side);
      for (let dx = -1; dx <= 1; dx++) {
        for (let dy = -1; dy <= 1; dy++) {
          for (const other of cells.get(cell(column + dx, row + dy)) ?? []) {
            if (Math.abs(x[other] - x[face]) < side && Math.abs(y[other] - y[face]) < side) return false;
          }
        }
      }
      return true;
    };
    shown.forEach(put);
    const still = [];
    for (const face of waiting) {
      if (isMine[face] || linksTo.has(face) || isFree(face)) {
        put(face);
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
