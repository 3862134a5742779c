// The map's drawing: pan, zoom, pictures where there is room and dots where there is none.
import { facePicture } from './api.js';
import { h } from './dom.js';
import { listen } from './mapgestures.js';
import { createDrawing, NONE } from './mapdrawing.js';
import { createRoom } from './maproom.js';

const PICTURE = 128;
const MOST_ZOOM = 60;
const LEAST_ZOOM = 0.3;
const MOST_STRETCH = 1.8; // of one axis against the other, to fill the frame
const NAME = 17; // pixels that a line of text is high

/**
 * @param people with x and y from 0 to 1
 * @param mine the visitor's place, picture and nearest, or somebody's of the map, who is then `person`; null for none
 */
export function createMapCanvas(people, mine, { signal, label, you, onchoose }) {
  const canvas = h('canvas.map-canvas', { tabindex: 0, role: 'application', 'aria-label': label });
  const pen = canvas.getContext('2d');
  const { circle, square, text } = createDrawing(pen);
  const pictures = new Map();
  const all = boundsOf(people);
  const view = { ...middleOf(all), zoom: 1, width: 1, height: 1 };
  const unit = { x: 1, y: 1 }; // pixels of the whole range, unzoomed
  const scale = axis => unit[axis] * view.zoom;
  const screen = ({ x, y }) => [view.width / 2 + (x - view.x) * scale('x'), view.height / 2 + (y - view.y) * scale('y')];
  let chosen = null;
  let drawn = [];
  let planned = false;

  function sizeOfPictures() {
    const room = Math.sqrt(view.width * view.height / Math.max(1, people.length));
    return Math.min(108, Math.max(34, 0.45 * room) * Math.max(1, view.zoom) ** 0.45);
  }

  const somebody = mine?.person ?? null;
  const near = new Set(mine?.near ?? []);
  const byPhotos = [...people].sort((a, b) => near.has(b) - near.has(a) || b.photos - a.photos);
  const isMain = person => person === chosen || person === somebody;

  function rank(person) {
    return isMain(person) ? 2 : near.has(person) ? 1 : 0;
  }

  /** Who is first gets the room. */
  function* inOrder() {
    if (chosen) yield chosen;
    if (somebody && somebody !== chosen) yield somebody;
    for (const person of byPhotos) if (!isMain(person)) yield person;
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
    const density = window.devicePixelRatio || 1;
    const style = getComputedStyle(document.documentElement);
    const colour = name => style.getPropertyValue(name).trim();
    const [ink, accent, paper, line] = ['--ink', '--accent', '--card', '--line'].map(colour);
    pen.setTransform(density, 0, 0, density, 0, 0);
    pen.clearRect(0, 0, view.width, view.height);
    const size = sizeOfPictures();
    const room = createRoom(view);
    drawn = [];
    const mySize = size * 1.25;
    const [myX, myY] = !mine ? [] : somebody ? screen(somebody) : myPlace((size + mySize) * 0.62);
    if (mine) links(myX, myY, accent);
    if (mine && !somebody) room.take(myX - mySize / 2, myY - mySize / 2, mySize, mySize + NAME, 1);
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
      const importance = rank(tile.person);
      square(picture(tile.person), tile.x, tile.y, tile.size, line, importance > 0 ? accent : line, [1, 2.5, 4][importance]);
    }
    drawn = shown;
    if (mine && !somebody) {
      square(mine.picture ?? NONE, myX, myY, mySize, line, accent, 4);
      text(you, myX, myY + mySize / 2 + 16, accent, paper, 700);
    }
    const me = mine && !somebody ? [myX - mySize / 2, myY - mySize / 2, myX + mySize / 2, myY + mySize / 2 + NAME + 2] : null;
    names(shown.filter(each => each.pictured), me, ink, paper);
  }

  /** Each name under its picture, or above, where there is room; those who count have it over others' pictures, too. */
  function names(tiles, me, ink, paper) {
    const taken = me ? [me] : [];
    const boxes = tiles.map(({ x, y, size }) => [x - size / 2, y - size / 2, x + size / 2, y + size / 2]);
    const isFree = (among, [left, top, right, bottom]) =>
      among.every(([l, t, r, b]) => right <= l || left >= r || bottom <= t || top >= b);
    for (const { person, x, y, size } of tiles) {
      if (x < 0 || x > view.width || y < 0 || y > view.height) continue;
      pen.font = `${isMain(person) ? 700 : 400} 13px system-ui, sans-serif`;
      const width = pen.measureText(person.title).width;
      const middle = Math.min(Math.max(x, width / 2 + 4), Math.max(x - size / 2, view.width - width / 2 - 4));
      const places = [y + size / 2 + 1, y - size / 2 - NAME - 1]
        .map(top => [middle - width / 2 - 2, top, middle + width / 2 + 2, top + NAME])
        .filter(([, top, , bottom]) => top >= 0 && bottom <= view.height);
      const place = places.find(each => isFree(taken, each) && isFree(boxes, each))
        ?? (rank(person) > 0 ? places.find(each => isFree(taken, each)) : null);
      if (!place) continue;
      taken.push(place);
      text(person.title, middle, place[1] + 13, ink, paper, isMain(person) ? 700 : 400);
    }
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

  function zoomAt(x, y, factor) {
    const before = [view.x + (x - view.width / 2) / scale('x'), view.y + (y - view.height / 2) / scale('y')];
    view.zoom = Math.min(MOST_ZOOM, Math.max(LEAST_ZOOM, view.zoom * factor));
    view.x = before[0] - (x - view.width / 2) / scale('x');
    view.y = before[1] - (y - view.height / 2) / scale('y');
    limit();
  }

  function pan(dx, dy) {
    view.x -= dx / scale('x');
    view.y -= dy / scale('y');
    limit();
  }

  function limit() {
    view.x = Math.min(all.right, Math.max(all.left, view.x));
    view.y = Math.min(all.bottom, Math.max(all.top, view.y));
    plan();
  }

  /** What is round the points of pictures that are wholly seen, with their names. */
  const margins = () => [Math.max(sizeOfPictures(), 70) + 12, sizeOfPictures() + 2 * NAME + 16];

  /** Stretches the axes so that everybody fills the frame. */
  function measure() {
    view.zoom = 1;
    const [across, down] = margins();
    unit.x = Math.max(60, view.width - across) / Math.max(1e-3, all.right - all.left);
    unit.y = Math.max(60, view.height - down) / Math.max(1e-3, all.bottom - all.top);
    unit.x = Math.min(unit.x, MOST_STRETCH * unit.y);
    unit.y = Math.min(unit.y, MOST_STRETCH * unit.x);
  }

  function fit() {
    Object.assign(view, middleOf(all), { zoom: 1 });
    plan();
  }

  /** The visitor and their nearest fill the map. */
  function fitMe() {
    const some = boundsOf([mine, ...mine.near]);
    Object.assign(view, middleOf(some), { zoom: 8 });
    const fits = () => {
      const [across, down] = margins();
      return (some.right - some.left) * scale('x') + across <= view.width && (some.bottom - some.top) * scale('y') + down <= view.height;
    };
    while (view.zoom > LEAST_ZOOM && !fits()) view.zoom /= 1.05;
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
    const density = window.devicePixelRatio || 1;
    canvas.width = Math.round(width * density);
    canvas.height = Math.round(height * density);
    const { zoom } = view;
    Object.assign(view, { width, height });
    measure();
    view.zoom = zoom;
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

function boundsOf(points) {
  const [xs, ys] = [points.map(({ x }) => x), points.map(({ y }) => y)];
  const least = values => values.reduce((a, b) => Math.min(a, b));
  const most = values => values.reduce((a, b) => Math.max(a, b));
  return { left: least(xs), right: most(xs), top: least(ys), bottom: most(ys) };
}

function middleOf({ left, right, top, bottom }) {
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}
