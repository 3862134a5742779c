// Who is on the map and where: what the program wrote into the page, made ready to draw.
const data = JSON.parse(document.getElementById("data").textContent);
const count = data.people.length;
const isMine = new Uint8Array(count);
data.mine.forEach(face => { isMine[face] = 1; });

// Links by the face they lead to, and by the face they come from.
const linksTo = new Map();
const linksFrom = new Map();
for (const link of data.links) {
  linksTo.set(link.to, [...(linksTo.get(link.to) ?? []), link]);
  linksFrom.set(link.from, [...(linksFrom.get(link.from) ?? []), link]);
}

// The faces of each person of the gallery. Who has several gets one of a few hues, 1 to 8; the others have hue 0.
const facesOf = new Map();
data.people.forEach((person, face) => {
  if (isMine[face]) return;
  if (facesOf.has(person)) facesOf.get(person).push(face);
  else facesOf.set(person, [face]);
});
const groups = [...facesOf.values()].filter(faces => faces.length > 1).sort((a, b) => b.length - a.length);
const hueOf = new Uint8Array(count);
groups.forEach((faces, i) => faces.forEach(face => { hueOf[face] = 1 + i % 8; }));

const layouts = data.layouts.map(layout => {
  const column = values => Float32Array.from(values, value => value / 100000);
  const reach = values => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0.01);
  const [x, y] = [column(layout.x), column(layout.y)];
  return { key: layout.key, legend: layout.legend, axes: layout.axes, x, y, reachX: reach(x), reachY: reach(y),
    portraits: layout.portraits, isPortrait: new Set(layout.portraits), isNamed: new Set(layout.portraits.slice(0, layout.named)) };
});

/** What is written below a face. */
const labelOf = face => data.labels[face] ?? data.names[face];

// Where the faces are right now; on their way while the layout changes.
const place = { x: layouts[0].x.slice(), y: layouts[0].y.slice() };

// Small pictures, many in a sheet.
const tileOf = new Int32Array(count).fill(-1);
data.pictured.forEach((face, tile) => { tileOf[face] = tile; });
const sheets = data.sheets.map(address => Object.assign(new Image(), { src: address }));

function hasPicture(face) {
  return tileOf[face] >= 0;
}

/** Draws a face's picture on a square of a canvas; does nothing while its sheet is not decoded. */
function drawPicture(context, face, x, y, size) {
  const perSheet = data.columns * data.columns;
  const sheet = sheets[Math.floor(tileOf[face] / perSheet)];
  if (!sheet.complete || sheet.naturalWidth === 0) return;
  const tile = tileOf[face] % perSheet;
  const left = tile % data.columns * data.tile;
  const top = Math.floor(tile / data.columns) * data.tile;
  context.drawImage(sheet, left, top, data.tile, data.tile, x, y, size, size);
}
