// Which part of the map is on the screen. Zoom 1 shows all of it.
const narrow = matchMedia("(max-width: 759.98px)");
const low = matchMedia("(max-height: 520px) and (min-width: 760px)"); // a phone that lies
const element = id => document.getElementById(id);

const view = {
  x: 0, y: 0, zoom: 1, width: 1, height: 1, fitScale: 1, centreX: 0, centreY: 0,
  few: true, // few people are all shown as pictures; of many, those for whom there is room
  shows: "start", // or "all", until somebody moves the map: "any"

  get scale() { return this.fitScale * this.zoom; },
  screenX(x) { return this.centreX + (x - this.x) * this.scale; },
  screenY(y) { return this.centreY + (y - this.y) * this.scale; },
  mapX(x) { return this.x + (x - this.centreX) / this.scale; },
  mapY(y) { return this.y + (y - this.centreY) / this.scale; },

  resize(width, height) {
    this.width = width;
    this.height = height;
    this.few = layouts[0].portraits.length <= Math.min(300, width * height * 0.2 / (26 * 26));
    const free = freeArea();
    this.centreX = (free.left + free.right) / 2;
    this.centreY = (free.top + free.bottom) / 2;
  },

  zoomAt(x, y, factor) {
    const mapX = this.mapX(x);
    const mapY = this.mapY(y);
    this.zoom = Math.min(80, Math.max(0.5, this.zoom * factor));
    this.x = mapX - (x - this.centreX) / this.scale;
    this.y = mapY - (y - this.centreY) / this.scale;
    this.limit();
  },

  panBy(dx, dy) {
    this.x -= dx / this.scale;
    this.y -= dy / this.scale;
    this.limit();
  },

  limit() {
    this.shows = "any";
    this.x = Math.min(0.6, Math.max(-0.6, this.x));
    this.y = Math.min(0.6, Math.max(-0.6, this.y));
  },
};

/** What the panels leave of the screen: on wide screens they are beside the map, on narrow ones above and below it. */
function freeArea(sheetHeight = sheet.lowest()) {
  if (narrow.matches) {
    const bottom = view.height - sheetHeight - element("zoom").offsetHeight - 16;
    return { left: 6, top: element("head").getBoundingClientRect().bottom + 6, right: view.width - 6, bottom };
  }
  const left = low.matches ? element("head").getBoundingClientRect().right + 8 : 8;
  const right = linksFrom.size > 0 ? element("nearest").getBoundingClientRect().left - 8 : view.width - 8;
  return { left, top: 12, right, bottom: view.height - element("legend").offsetHeight - 16 };
}

/** Of pictures at zoom 1, in pixels. */
function baseSize() {
  if (!view.few) return 34;
  const room = Math.sqrt(view.width * view.height / layouts[0].portraits.length);
  return Math.min(76, Math.max(26, 0.34 * room));
}

/** Of pictures, in pixels: they grow a little as one comes nearer. */
function faceSize(zoom) {
  return Math.min(view.few ? 150 : 110, baseSize() * Math.pow(Math.max(1, zoom), 0.4));
}

/** Of one face's picture while nobody points at it. */
function sizeAt(face, zoom) {
  return faceSize(zoom) * (isMine[face] ? 1.35 : linksTo.has(face) ? 1.1 : 1);
}

function dotSize(zoom) {
  const size = count > 5000 ? 1.6 : count > 1000 ? 2.4 : 3.2;
  return Math.min(7, size * Math.pow(Math.max(1, zoom), 0.35));
}
