// The map's drawing: pan, zoom, pictures where there is room and dots where there is none.
import { facePicture } from './api.js';
import { h } from './dom.js';
import { listen } from './mapgestures.js';

const PICTURE = 128;
const NONE = 'none'; // the picture of those who have none
const MOST_ZOOM = 60;
const CELL = 24; // pixels of the grid that tells where there is room

/**
 * @param people with x and y from 0 to 1
 * @param mine the visitor's place, picture and nearest; null for none
 */
export function createMapCanvas(people, mine, { signal, label, you, onchoose }) {
  const canvas = h('canvas.map-canvas', { tabindex: 0, role: 'application', 'aria-label': label });
  const pen = canvas.getContext('2d');
  const pictures = new Map();
  const view = { x: 0.5, y: 0.5, zoom: 1, width: 1, height: 1 };
  const pixels = () => Math.min(view.width, view.height) * 0.84 * view.zoom;
  const wide = () => (view.width > view.height ? Math.min(1.7, view.width / view.height) : 1);
  const high = () => (view.height > view.width ? Math.min(1.5, view.height / view.width) : 1);
  const screen = ({ x, y }) => [view.width / 2 + (x - view.x) * pixels() * wide(), view.height / 2 + (y - view.y) * pixels() * high()];
  let chosen = null;
  let drawn = [];
  let planned = false;

  function sizeOfPictures() {
    const room = Math.sqrt(view.width * view.height / Math.max(1, people.length));
    return Math.min(108, Math.max(34, 0.45 * room) * Math.max(1, view.zoom) ** 0.45);
  }

  const near = new Set(mine?.near ?? []);
  const byPhotos = [...people].sort((a, b) => near.has(b) - near.has(a) || b.photos - a.photos);

  function rank(person) {
    return person === chosen ? 2 : near.has(person) ? 1 : 0;
  }

  /** Who is first gets the room. */
  function* inOrder() {
    if (chosen) yield chosen;
    for (const person of byPhotos) if (person !== chosen) yield person;
  }

  function plan() {
    if (planned) return;
    planned = true;
    requestAnimationFrame(() => { planned = false; if (canvas.isConnected) paint(); });
  }

  function picture(person) {
    if (!pictures.has(person)) {
      pictures.set(person, null);
      facePicture(person.face, PICTURE).then(async address => {
        if (signal.aborted) return;
        if (!address) {
          pictures.set(person, NONE);
          plan();
          return;
        }
        const image = new Image();
        image.src = address;
        await image.decode();
        pictures.set(person, image);
        plan();
      }).catch(() => {});
    }
    return pictures.get(person);
  }

  /** Which parts of the screen are taken. */
  function createRoom() {
    const columns = Math.ceil(view.width / CELL) + 20; // what is half outside is in the grid, too
    const taken = new Uint8Array(columns * (Math.ceil(view.height / CELL) + 20));
    const eachCell = (left, top, width, height, act) => {
      for (let y = Math.floor(top / CELL); y <= Math.floor((top + height) / CELL); y++) {
        for (let x = Math.floor(left / CELL); x <= Math.floor((left + width) / CELL); x++) act((y + 10) * columns + x + 10);
      }
    };
    return {
      take(left, top, width, height, share = 0) {
        let [all, full] = [0, 0];
        eachCell(left, top, width, height, cell => { all++; full += taken[cell] ?? 1; });
        if (full > share * all) return false;
        eachCell(left, top, width, height, cell => { taken[cell] = 1; });
        return true;
      },
    };
  }

  /** Beside whom I look like, not upon them. */
  function myPlace(distance) {
    let [x, y] = screen(mine);
    for (let round = 0; round < 4; round++) {
      for (const [otherX, otherY] of mine.near.map(screen)) {
        const [dx, dy] = [x - otherX, y - otherY];
        const away = Math.hypot(dx, dy);
        if (away >= distance) continue;
        const [towardsX, towardsY] = away < 1 ? [0.7, -0.7] : [dx / away, dy / away];
        x = otherX + towardsX * distance;
        y = otherY + towardsY * distance;
      }
    }
    return [x, y];
  }

  function paint() {
    const scale = window.devicePixelRatio || 1;
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(name).trim();
    const [ink, accent, paper, line] = ['--ink', '--accent', '--card', '--line'].map(colour);
    pen.setTransform(scale, 0, 0, scale, 0, 0);
    pen.clearRect(0, 0, view.width, view.height);
    const size = sizeOfPictures();
    const room = createRoom();
    drawn = [];
    const mySize = size * 1.25;
    const [myX, myY] = mine ? myPlace((size + mySize) * 0.62) : [];
    if (mine) {
      links(myX, myY, accent);
      room.take(myX - mySize / 2, myY - mySize / 2, mySize, mySize + 20, 1);
    }
    const shown = [];
    for (const person of inOrder()) {
      const [x, y] = screen(person);
      if (x < -size || y < -size || x > view.width + size || y > view.height + size) continue;
      const strong = rank(person) > 0;
      const pictured = room.take(x - size / 2, y - size / 2, size, size, strong ? 1 : 0.25);
      if (strong) room.take(x - size / 2, y + size / 2, size, 18, 1); // for the name
      shown.push({ person, x, y, size: pictured ? size : 9, pictured });
    }
    const radius = people.length > 3000 ? 2 : people.length > 500 ? 3 : 4;
    for (const dot of shown.filter(each => !each.pictured)) circle(dot.x, dot.y, radius, ink, 0.55);
    for (const tile of shown.filter(each => each.pictured).reverse()) {
      const ring = tile.person === chosen ? accent : near.has(tile.person) ? accent : line;
      square(picture(tile.person), tile.x, tile.y, tile.size, line, ring, tile.person === chosen ? 4 : near.has(tile.person) ? 2.5 : 1);
    }
    drawn = shown;
    if (mine) square(mine.picture ?? NONE, myX, myY, mySize, line, accent, 4);
    const tiles = shown.filter(each => each.pictured);
    const boxAround = (x, y, s) => [x - s / 2, y - s / 2, x + s / 2, y + s / 2];
    const taken = tiles.map(tile => boxAround(tile.x, tile.y, tile.size));
    if (mine) {
      taken.push(boxAround(myX, myY, mySize));
      name(you, myX, myY + mySize / 2, 700, accent, paper, taken);
    }
    for (const { person, x, y, size: s } of tiles) name(person.title, x, y + s / 2, 400, ink, paper, taken);
  }

  /** A name below a picture, if it is neither cut off there nor on a picture or another name. */
  function name(words, x, bottom, weight, colour, halo, taken) {
    pen.font = `${weight} 13px system-ui, sans-serif`;
    const half = pen.measureText(words).width / 2 + 2;
    const middle = Math.min(Math.max(x, half), view.width - half);
    const box = [middle - half, bottom + 3, middle + half, bottom + 19];
    if (Math.abs(middle - x) > half || box[1] < 0 || box[3] > view.height) return;
    if (taken.some(([left, top, right, low]) => box[0] < right && box[2] > left && box[1] < low && box[3] > top)) return;
    taken.push(box);
    text(words, middle, bottom + 15, colour, halo, weight);
  }

  function links(x, y, accent) {
    pen.strokeStyle = accent;
    pen.lineWidth = 2;
    pen.globalAlpha = 0.7;
    for (const person of mine.near) {
      const [toX, toY] = screen(person);
      pen.beginPath();
      pen.moveTo(x, y);
      pen.lineTo(toX, toY);
      pen.stroke();
    }
    pen.globalAlpha = 1;
  }

  function circle(x, y, radius, colour, alpha) {
    pen.globalAlpha = alpha;
    pen.fillStyle = colour;
    pen.beginPath();
    pen.arc(x, y, radius, 0, 2 * Math.PI);
    pen.fill();
    pen.globalAlpha = 1;
  }

  function square(image, x, y, size, ground, ring, width) {
    pen.save();
    pen.beginPath();
    pen.roundRect(x - size / 2, y - size / 2, size, size, size * 0.18);
    pen.fillStyle = ground;
    pen.fill();
    pen.clip();
    if (image === NONE) silhouette(x, y, size);
    else if (image) pen.drawImage(image, x - size / 2, y - size / 2, size, size);
    pen.restore();
    pen.strokeStyle = ring;
    pen.lineWidth = width;
    pen.beginPath();
    pen.roundRect(x - size / 2, y - size / 2, size, size, size * 0.18);
    pen.stroke();
  }

  /** As pages have it: head and shoulders. */
  function silhouette(x, y, size) {
    pen.fillStyle = '#999';
    pen.beginPath();
    pen.arc(x, y - 0.1 * size, 0.2 * size, 0, 2 * Math.PI);
    pen.arc(x, y + 0.5 * size, 0.35 * size, 0, 2 * Math.PI);
    pen.fill();
  }

  function text(words, x, y, colour, halo, weight) {
    pen.font = `${weight} 13px system-ui, sans-serif`;
    pen.textAlign = 'center';
    pen.lineJoin = 'round';
    pen.lineWidth = 4;
    pen.strokeStyle = halo;
    pen.strokeText(words, x, y);
    pen.fillStyle = colour;
    pen.fillText(words, x, y);
  }

  function zoomAt(x, y, factor) {
    const before = [view.x + (x - view.width / 2) / pixels() / wide(), view.y + (y - view.height / 2) / pixels() / high()];
    view.zoom = Math.min(MOST_ZOOM, Math.max(0.6, view.zoom * factor));
    view.x = before[0] - (x - view.width / 2) / pixels() / wide();
    view.y = before[1] - (y - view.height / 2) / pixels() / high();
    limit();
  }

  function pan(dx, dy) {
    view.x -= dx / pixels() / wide();
    view.y -= dy / pixels() / high();
    limit();
  }

  function limit() {
    view.x = Math.min(1, Math.max(0, view.x));
    view.y = Math.min(1, Math.max(0, view.y));
    plan();
  }

  function fit() {
    Object.assign(view, { x: 0.5, y: 0.5, zoom: 1 });
    plan();
  }

  /** The visitor and their nearest fill the map. */
  function fitMe() {
    const all = [mine, ...mine.near];
    const [left, right] = [Math.min(...all.map(p => p.x)), Math.max(...all.map(p => p.x))];
    const [top, bottom] = [Math.min(...all.map(p => p.y)), Math.max(...all.map(p => p.y))];
    Object.assign(view, { x: (left + right) / 2, y: (top + bottom) / 2, zoom: 8 });
    const fits = () => {
      const margin = 1.7 * sizeOfPictures();
      return (right - left) * pixels() * wide() + margin <= view.width && (bottom - top) * pixels() * high() + margin <= view.height;
    };
    while (view.zoom > 0.7 && !fits()) view.zoom /= 1.05;
    plan();
  }

  function choose(person, move) {
    chosen = person;
    if (move) Object.assign(view, { x: person.x, y: person.y, zoom: Math.max(view.zoom, 2) });
    plan();
    onchoose(person);
  }

  function at(x, y) {
    const hits = drawn.filter(each => Math.max(Math.abs(each.x - x), Math.abs(each.y - y)) <= Math.max(12, each.size / 2));
    return hits.sort((a, b) => Math.hypot(a.x - x, a.y - y) - Math.hypot(b.x - x, b.y - y))[0]?.person ?? null;
  }

  listen(canvas, { pan, zoomAt, fit, at, choose: person => choose(person, false), middle: () => [view.width / 2, view.height / 2] });
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', plan, { signal });
  let first = true;
  const watch = new ResizeObserver(([{ contentRect: { width, height } }]) => {
    if (!width || !height) return;
    const scale = window.devicePixelRatio || 1;
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    Object.assign(view, { width, height });
    if (first && mine) fitMe();
    first = false;
    plan();
  });
  watch.observe(canvas);
  signal.addEventListener('abort', () => watch.disconnect());

  return {
    element: canvas,
    zoom: factor => zoomAt(view.width / 2, view.height / 2, factor),
    fit,
    fitMe,
    choose: person => choose(person, true),
  };
}
