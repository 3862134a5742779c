// What the map is drawn of.

/** The picture of those who have none. */
export const NONE = 'none';

/** @param pen of a canvas */
export function createDrawing(pen) {
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

  return { circle, square, text };
}
