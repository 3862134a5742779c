// Where there is room on the map for one more picture.
const CELL = 24; // pixels of the grid that tells

/** @param view of the map; nothing of it is taken yet */
export function createRoom({ width, height }) {
  const columns = Math.ceil(width / CELL) + 20; // what is half outside is in the grid, too
  const taken = new Uint8Array(columns * (Math.ceil(height / CELL) + 20));
  const eachCell = (left, top, wide, high, act) => {
    for (let y = Math.floor(top / CELL); y <= Math.floor((top + high) / CELL); y++) {
      for (let x = Math.floor(left / CELL); x <= Math.floor((left + wide) / CELL); x++) act((y + 10) * columns + x + 10);
    }
  };
  return {
    /** Takes a place unless more than a share of it is taken already. */
    take(left, top, wide, high, share = 0) {
      let [all, full] = [0, 0];
      eachCell(left, top, wide, high, cell => { all++; full += taken[cell] ?? 1; });
      if (full > share * all) return false;
      eachCell(left, top, wide, high, cell => { taken[cell] = 1; });
      return true;
    },
  };
}
