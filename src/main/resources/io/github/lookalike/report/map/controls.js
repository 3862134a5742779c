// Mouse, fingers, keys, buttons, and the address: #layout=pca&search=obama&hover=obama
const calm = matchMedia("(prefers-reduced-motion: reduce)");

/** Calls back with 0 to 1 over some time, at last with 1. */
function animate(milliseconds, step, done) {
  const start = performance.now();
  const frame = now => {
    const share = calm.matches ? 1 : Math.min(1, (now - start) / milliseconds);
    step(share * share * (3 - 2 * share));
    draw();
    if (share < 1) requestAnimationFrame(frame);
    else done?.();
  };
  requestAnimationFrame(frame);
}

function showLayout(number, animated) {
  const layout = layouts[number];
  state.layout = number;
  element("legend").textContent = layout.legend;
  document.querySelectorAll("button[data-layout]").forEach((button, i) => button.setAttribute("aria-pressed", i === number));
  view.resize(innerWidth, innerHeight); // the legend may be longer
  hover(-1);
  state.rank = new Int32Array(count).fill(count);
  layout.portraits.forEach((face, i) => { state.rank[face] = i; });
  const before = { x: view.x, y: view.y, zoom: view.zoom, scale: view.fitScale };
  view.fitScale = fitScaleOf(layout);
  const wanted = { ...wantedView(layout), scale: view.fitScale };
  const look = at => { [view.x, view.y, view.zoom, view.fitScale] = [at.x, at.y, at.zoom, at.scale]; };
  const arrive = () => {
    look(wanted);
    place.x.set(layout.x);
    place.y.set(layout.y);
    state.moving = false;
    state.zooms = revealZooms(layout);
    shift.key = "";
    redraw();
  };
  if (!animated) return arrive();
  state.moving = true;
  const from = { x: place.x.slice(), y: place.y.slice(), shiftX: shift.x.slice(), shiftY: shift.y.slice() };
  const shifts = shiftsFor(layout, wanted.zoom, wanted.scale);
  animate(count > 5000 ? 500 : 900, share => {
    if (state.layout !== number) return; // the next button was pressed already
    look(Object.fromEntries(Object.keys(wanted).map(key => [key, between(before[key], wanted[key], share)])));
    for (let face = 0; face < count; face++) {
      place.x[face] = between(from.x[face], layout.x[face], share);
      place.y[face] = between(from.y[face], layout.y[face], share);
      shift.x[face] = between(from.shiftX[face], shifts.x[face], share);
      shift.y[face] = between(from.shiftY[face], shifts.y[face], share);
    }
  }, () => { if (state.layout === number) arrive(); });
}

const between = (from, to, share) => from + (to - from) * share;

let journey = 0;
function travel(milliseconds, to, done) {
  const from = { x: view.x, y: view.y, zoom: view.zoom };
  const mine = ++journey;
  animate(milliseconds, share => {
    if (mine !== journey) return; // another one has begun
    view.x = between(from.x, to.x, share);
    view.y = between(from.y, to.y, share);
    view.zoom = share === 1 ? to.zoom : from.zoom * Math.pow(to.zoom / from.zoom, share);
  }, () => { if (mine === journey) done?.(); });
}

/** Brings a face to the middle of what the panels leave free. */
function flyTo(face) {
  const near = Number.isFinite(state.zooms[face]) ? state.zooms[face] * 1.1 : 8;
  const zoom = Math.max(view.zoom, view.few ? 2 : Math.min(12, near));
  const scale = view.fitScale * zoom;
  const shifts = shiftsFor(layouts[state.layout], zoom);
  const free = freeArea(sheet.height());
  const aside = [(free.left + free.right) / 2 - view.centreX, (free.top + free.bottom) / 2 - view.centreY];
  view.shows = "any";
  travel(600, {
    x: place.x[face] + (shifts.x[face] - aside[0]) / scale, y: place.y[face] + (shifts.y[face] - aside[1]) / scale, zoom,
  }, () => { state.hover = -1; hover(face); });
}

/** Moves the map no more than is needed for the panels not to cover a face or its name. */
function uncover(face) {
  draw();
  const free = freeArea(sheet.height());
  const { side, up, down } = extentOf(face, layouts[state.layout], view.zoom);
  const into = (at, before, after, least, most) => Math.max(0, least - (at - before)) || Math.min(0, most - (at + after));
  const dx = into(screenX(face), side, side, free.left, free.right);
  const dy = into(screenY(face), up, down, free.top, free.bottom);
  if (dx || dy) travel(250, { x: view.x - dx / view.scale, y: view.y - dy / view.scale, zoom: view.zoom });
}

/** The face that is drawn at a point of the screen, the uppermost; -1 if there is none. */
function faceAt(x, y) {
  let best = -1;
  let bestDistance = Infinity;
  for (let face = 0; face < count; face++) {
    const dx = Math.abs(screenX(face) - x);
    const dy = Math.abs(screenY(face) - y);
    const picture = dx < 90 && dy < 90 && isShown(face);
    const reach = picture ? sizeOf(face) / 2 : 10;
    if (dx > reach || dy > reach) continue;
    const distance = picture ? -1 - weight(face) * count - face : dx * dx + dy * dy;
    if (distance < bestDistance) [best, bestDistance] = [face, distance];
  }
  return best;
}

const pointers = new Map();
let dragged = 0;

canvas.addEventListener("pointerdown", event => {
  canvas.setPointerCapture(event.pointerId);
  if (pointers.size === 0) dragged = 0;
  pointers.set(event.pointerId, [event.clientX, event.clientY]);
  journey++;
});

canvas.addEventListener("pointermove", event => {
  const before = pointers.get(event.pointerId);
  if (!before) return hover(faceAt(event.clientX, event.clientY));
  const [dx, dy] = [event.clientX - before[0], event.clientY - before[1]];
  dragged += Math.abs(dx) + Math.abs(dy);
  if (dragged <= (event.pointerType === "touch" ? 8 : 4)) return; // fingers tremble
  {
    canvas.classList.add("dragging");
    hover(-1);
  }
  if (pointers.size === 2) {
    const other = [...pointers].find(([id]) => id !== event.pointerId)[1];
    const reach = point => Math.hypot(point[0] - other[0], point[1] - other[1]);
    view.zoomAt(other[0], other[1], reach([event.clientX, event.clientY]) / Math.max(1, reach(before)));
  } else {
    view.panBy(dx, dy);
  }
  pointers.set(event.pointerId, [event.clientX, event.clientY]);
  redraw();
});

function release(event) {
  pointers.delete(event.pointerId);
  canvas.classList.remove("dragging");
  if (event.type !== "pointerup" || dragged > 4 || pointers.size > 0) return;
  const face = faceAt(event.clientX, event.clientY); // fingers have no hover: they tap
  hover(face);
  if (narrow.matches && face >= 0) uncover(face);
}
canvas.addEventListener("pointerup", release);
canvas.addEventListener("pointercancel", release);
canvas.addEventListener("pointerleave", event => {
  if (event.pointerType === "mouse" && !pointers.has(event.pointerId)) hover(-1); // a finger leaves when it is lifted
});

function zoomBy(factor, x = view.centreX, y = view.centreY) {
  hover(-1);
  view.zoomAt(x, y, factor);
  redraw();
}

canvas.addEventListener("wheel", event => {
  event.preventDefault();
  const lines = event.deltaMode === 1 ? 18 : 1;
  zoomBy(Math.exp(-Math.max(-200, Math.min(200, event.deltaY * lines)) * 0.0022), event.clientX, event.clientY);
}, { passive: false });

function show(what) {
  hover(-1);
  if (sheet.isOpen()) sheet.toggle(false); // all is not to be seen under it
  view.shows = what;
  travel(400, wantedView(layouts[state.layout]));
}

document.querySelector("[data-zoom=in]").addEventListener("click", () => zoomBy(1.5));
document.querySelector("[data-zoom=out]").addEventListener("click", () => zoomBy(1 / 1.5));
document.querySelector("[data-zoom=fit]").addEventListener("click", () => show("all"));
document.querySelector("[data-zoom=mine]").addEventListener("click", () => show("mine"));
document.querySelector("[data-zoom=mine]").hidden = linksFrom.size === 0;
document.querySelectorAll("button[data-layout]").forEach((button, i) => button.addEventListener("click", () => showLayout(i, true)));
element("search").addEventListener("input", event => search(event.target.value));

document.addEventListener("keydown", event => {
  const box = element("search");
  if (event.key === "Escape" && sheet.isOpen()) {
    sheet.toggle(false);
  } else if (event.key === "Escape") {
    box.value = "";
    search("");
    hover(-1);
  } else if (event.target === box) {
    if (event.key === "Enter" && state.matches?.size > 0) flyTo(state.matches.values().next().value);
  } else {
    const key = {
      "+": () => zoomBy(1.5), "=": () => zoomBy(1.5), "-": () => zoomBy(1 / 1.5), "0": () => show("all"), "1": () => show("mine"),
      "/": () => { event.preventDefault(); box.focus(); },
      ArrowLeft: () => view.panBy(60, 0), ArrowRight: () => view.panBy(-60, 0),
      ArrowUp: () => view.panBy(0, 60), ArrowDown: () => view.panBy(0, -60),
    }[event.key];
    key?.();
    redraw();
  }
});

/** A link may name a layout, words to search for, and somebody to point at with the mouse. */
function followAddress() {
  const wanted = new URLSearchParams(location.hash.slice(1));
  state.layout = Math.max(0, layouts.findIndex(candidate => candidate.key === wanted.get("layout")));
  fitScreen();
  element("search").value = wanted.get("search") ?? "";
  search(element("search").value);
  const face = data.people.indexOf(wanted.get("hover"));
  if (face >= 0) {
    draw();
    canvas.dispatchEvent(new PointerEvent("pointermove", {
      clientX: screenX(face), clientY: screenY(face), bubbles: true,
    }));
  }
}

function fitScreen() {
  const ratio = window.devicePixelRatio || 1;
  canvas.width = Math.round(innerWidth * ratio);
  canvas.height = Math.round(innerHeight * ratio);
  showNearest();
  sheet.fit();
  showLayout(state.layout, false);
}

readColours();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { readColours(); redraw(); });
sheets.forEach(sheet => sheet.addEventListener("load", redraw));
addEventListener("resize", fitScreen);
addEventListener("hashchange", followAddress);
followAddress();
draw();
