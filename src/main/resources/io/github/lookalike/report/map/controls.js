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
  document.querySelectorAll("[data-layout]").forEach((button, i) => button.setAttribute("aria-pressed", i === number));
  hover(-1);
  const fitScale = view.fitScaleOf(layout);
  const arrive = () => {
    view.fitScale = fitScale;
    place.x.set(layout.x);
    place.y.set(layout.y);
    state.moving = false;
    state.zooms = revealZooms(layout);
    redraw();
  };
  if (!animated) return arrive();
  state.moving = true;
  const from = { x: place.x.slice(), y: place.y.slice(), shiftX: shift.x.slice(), shiftY: shift.y.slice(), scale: view.fitScale };
  view.fitScale = fitScale;
  const shifts = shiftsFor(layout);
  animate(count > 5000 ? 500 : 900, share => {
    if (state.layout !== number) return; // the next button was pressed already
    view.fitScale = between(from.scale, fitScale, share);
    for (let face = 0; face < count; face++) {
      place.x[face] = between(from.x[face], layout.x[face], share);
      place.y[face] = between(from.y[face], layout.y[face], share);
      shift.x[face] = between(from.shiftX[face], shifts.x[face], share);
      shift.y[face] = between(from.shiftY[face], shifts.y[face], share);
    }
  }, () => { if (state.layout === number) arrive(); });
}

const between = (from, to, share) => from + (to - from) * share;

function flyTo(face) {
  const from = { x: view.x, y: view.y, zoom: view.zoom };
  const zoom = Math.max(view.zoom, few ? 2 : Math.min(12, Number.isFinite(state.zooms[face]) ? state.zooms[face] * 1.1 : 8));
  animate(600, share => {
    view.x = between(from.x, place.x[face], share);
    view.y = between(from.y, place.y[face], share);
    view.zoom = from.zoom * Math.pow(zoom / from.zoom, share);
  }, () => { state.hover = -1; hover(face); });
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
  pointers.set(event.pointerId, [event.clientX, event.clientY]);
  dragged = 0;
});

canvas.addEventListener("pointermove", event => {
  const before = pointers.get(event.pointerId);
  if (!before) return hover(faceAt(event.clientX, event.clientY));
  const [dx, dy] = [event.clientX - before[0], event.clientY - before[1]];
  dragged += Math.abs(dx) + Math.abs(dy);
  if (dragged > 4) {
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
  if (dragged <= 4) hover(faceAt(event.clientX, event.clientY)); // fingers have no hover: they tap
}
canvas.addEventListener("pointerup", release);
canvas.addEventListener("pointercancel", release);
canvas.addEventListener("pointerleave", event => { if (!pointers.has(event.pointerId)) hover(-1); });

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

function showAll() {
  hover(-1);
  view.fit();
  redraw();
}

document.querySelector("[data-zoom=in]").addEventListener("click", () => zoomBy(1.5));
document.querySelector("[data-zoom=out]").addEventListener("click", () => zoomBy(1 / 1.5));
document.querySelector("[data-zoom=fit]").addEventListener("click", showAll);
document.querySelectorAll("[data-layout]").forEach((button, i) => button.addEventListener("click", () => showLayout(i, true)));
element("search").addEventListener("input", event => search(event.target.value));

document.addEventListener("keydown", event => {
  const box = element("search");
  if (event.key === "Escape") {
    box.value = "";
    search("");
    hover(-1);
  } else if (event.target === box) {
    if (event.key === "Enter" && state.matches?.size > 0) flyTo(state.matches.values().next().value);
  } else {
    const key = {
      "+": () => zoomBy(1.5), "=": () => zoomBy(1.5), "-": () => zoomBy(1 / 1.5), "0": showAll,
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
  const layout = layouts.findIndex(candidate => candidate.key === wanted.get("layout"));
  showLayout(Math.max(0, layout), false);
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
  view.resize(innerWidth, innerHeight);
  view.fitScale = view.fitScaleOf(layouts[state.layout]);
  state.zooms = revealZooms(layouts[state.layout]);
  redraw();
}

readColours();
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { readColours(); redraw(); });
sheets.forEach(sheet => sheet.addEventListener("load", redraw));
addEventListener("resize", fitScreen);
addEventListener("hashchange", followAddress);
fitScreen();
showNearest();
followAddress();
draw();
