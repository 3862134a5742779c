// Which part of the map is on the screen. Zoom 1 shows all of it.
const view = {
  x: 0, y: 0, zoom: 1, width: 1, height: 1, fitScale: 1, centreX: 0, centreY: 0,

  get scale() { return this.fitScale * this.zoom; },
  screenX(x) { return this.centreX + (x - this.x) * this.scale; },
  screenY(y) { return this.centreY + (y - this.y) * this.scale; },
  mapX(x) { return this.x + (x - this.centreX) / this.scale; },
  mapY(y) { return this.y + (y - this.centreY) / this.scale; },

  resize(width, height) {
    this.width = width;
    this.height = height;
    this.centreX = (width - this.right()) / 2;
    this.centreY = (height + this.top() - this.bottom) / 2;
  },

  /** The scale at which all of a layout is on the screen. */
  fitScaleOf(layout) {
    const inset = 14 + sizeOfFew(this.width, this.height) * 0.6;
    const across = this.width - this.right() - 2 * inset;
    const down = this.height - this.top() - this.bottom - 2 * inset;
    return Math.max(1, Math.min(across / (2 * layout.reachX), down / (2 * layout.reachY)));
  },

  /** What the panels take: on wide screens the heading is beside the map, on narrow ones above. */
  top() { return this.width < 760 ? 130 : 12; },
  right() { return linksFrom.size > 0 && this.width >= 900 ? 240 : 0; },
  bottom: 84,

  fit() { this.x = 0; this.y = 0; this.zoom = 1; },

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
    this.x = Math.min(0.6, Math.max(-0.6, this.x));
    this.y = Math.min(0.6, Math.max(-0.6, this.y));
  },
};

// Few faces are all shown as pictures, many as dots, and as pictures where there is room.
const few = count <= 300;

function sizeOfFew(width, height) {
  return few ? Math.min(76, Math.max(26, 0.34 * Math.sqrt(width * height / count))) : 34;
}

/** Of pictures, in pixels: they grow a little as one comes nearer. */
function faceSize(zoom) {
  return Math.min(few ? 150 : 110, sizeOfFew(view.width, view.height) * Math.pow(Math.max(1, zoom), 0.4));
}

/** Of one face's picture while nobody points at it. */
function sizeAtRest(face) {
  return faceSize(view.zoom) * (isMine[face] ? 1.35 : linksTo.has(face) ? 1.1 : 1);
}

function dotSize(zoom) {
  const size = count > 5000 ? 1.6 : count > 1000 ? 2.4 : 3.2;
  return Math.min(7, size * Math.pow(Math.max(1, zoom), 0.35));
}
