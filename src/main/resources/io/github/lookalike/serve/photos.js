// Photos on their way to the server: made smaller where they are too large, shown, and cut to the face.
import { Problem } from './api.js';
import { h } from './dom.js';

const MOST_BYTES = 10 * 1024 * 1024;
const MOST_PIXELS = 4000; // of the longer side
const MOST_KEPT = 8;

/** Kinds that browsers don't know by their type, but the server may be able to read. */
const OTHER_KINDS = /\.(jpe?g|png|webp|bmp|tiff?|jp2|pnm|ppm|pgm|pbm|gif|avif|heic|heif)$/i;

const photos = new Map();
let last = 0;

/** A photo of this visit; undefined if there is none of that number. Photos are in this page's memory only. */
export function photo(number) {
  return photos.get(Number(number));
}

/**
 * Takes a photo in.
 *
 * @param count how many came at once; this is the only one that is taken
 * @returns its number
 */
export async function keep(file, count = 1) {
  if (!file.type.startsWith('image/') && !OTHER_KINDS.test(file.name ?? '')) throw new Problem('not_a_picture');
  let image = await decoded(file);
  let blob = file;
  let shrunk = false;
  if (image && (file.size > MOST_BYTES || Math.max(image.naturalWidth, image.naturalHeight) > MOST_PIXELS)) {
    blob = await smaller(image);
    forget(image);
    image = await decoded(blob);
    shrunk = true;
  }
  if (blob.size > MOST_BYTES) throw new Problem('too_large');
  last++;
  photos.set(last, { number: last, blob, image, shrunk, count, detected: null, answers: new Map() });
  for (const old of photos.keys()) {
    if (photos.size <= MOST_KEPT) break;
    forget(photos.get(old).image);
    photos.delete(old);
  }
  return last;
}

/** Upright, as browsers show it; null if this browser can't. */
async function decoded(blob) {
  const image = new Image();
  image.src = URL.createObjectURL(blob);
  try {
    await image.decode();
    return image;
  } catch {
    forget(image);
    return null;
  }
}

function forget(image) {
  if (image) URL.revokeObjectURL(image.src);
}

async function smaller(image) {
  const scale = Math.min(1, MOST_PIXELS / Math.max(image.naturalWidth, image.naturalHeight));
  for (let factor = scale; ; factor *= 0.7) {
    const canvas = h('canvas');
    canvas.width = Math.max(1, Math.round(image.naturalWidth * factor));
    canvas.height = Math.max(1, Math.round(image.naturalHeight * factor));
    canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await jpeg(canvas, 0.92);
    if (blob.size <= MOST_BYTES) return blob;
  }
}

/** A canvas as a JPEG. */
export function jpeg(canvas, quality) {
  return new Promise((resolve, reject) => canvas.toBlob(
    blob => (blob ? resolve(blob) : reject(new Problem('unreadable_image'))), 'image/jpeg', quality));
}

/** Where the server's pictures of faces have eyes and mouth, as shares of their sides: the chip's places, reaching 1.35 times as far. */
const REACH = 150 * 1.35;
const [LEFT_EYE, RIGHT_EYE, MOUTH] = [[47.11, 47], [102.38, 47], [74.3, 107.63]]
  .map(([x, y]) => [0.5 + (x - 74.5) / REACH, 0.5 + (y - 74.5) / REACH]);

/** The similarity that brings eyes and mouth nearest to their places, by least squares: x' = ax - by + dx, y' = bx + ay + dy. */
function alignment(landmarks, size) {
  const from = [landmarks.left_eye, landmarks.right_eye, landmarks.mouth];
  const to = [LEFT_EYE, RIGHT_EYE, MOUTH].map(([x, y]) => [x * size, y * size]);
  const middle = points => [0, 1].map(i => points.reduce((sum, point) => sum + point[i], 0) / points.length);
  const [fx, fy] = middle(from);
  const [tx, ty] = middle(to);
  let [real, imaginary, spread] = [0, 0, 0];
  from.forEach(([px, py], i) => {
    const [x, y, u, v] = [px - fx, py - fy, to[i][0] - tx, to[i][1] - ty];
    real += x * u + y * v;
    imaginary += x * v - y * u;
    spread += x * x + y * y;
  });
  const [a, b] = [real / spread, imaginary / spread];
  return { a, b, dx: tx - a * fx + b * fy, dy: ty - b * fx - a * fy };
}

/**
 * A face of a photo, upright and as the server cuts those of others, so that one can be laid over the other.
 *
 * @returns a canvas; null if this browser can't show the photo
 */
export function faceOf(photo, face, size) {
  const { image, detected } = photo;
  if (!image) return null;
  const canvas = h('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d');
  const { a, b, dx, dy } = alignment(face.landmarks, size);
  context.imageSmoothingQuality = 'high';
  context.setTransform(a, b, -b, a, dx, dy);
  const [width, height] = [detected.image.width, detected.image.height];
  const [w, hh] = [image.naturalWidth, image.naturalHeight];
  const far = 4 * Math.max(width, height);
  // What is over the edge goes on as the edge is, instead of a black wedge.
  context.drawImage(image, 0, 0, 1, hh, -far, 0, far + 1, height);
  context.drawImage(image, w - 1, 0, 1, hh, width - 1, 0, far + 1, height);
  context.drawImage(image, 0, 0, w, 1, 0, -far, width, far + 1);
  context.drawImage(image, 0, hh - 1, w, 1, 0, height - 1, width, far + 1);
  for (const [x, left] of [[0, -far], [w - 1, width]]) {
    for (const [y, top] of [[0, -far], [hh - 1, height]]) context.drawImage(image, x, y, 1, 1, left, top, far, far);
  }
  context.drawImage(image, 0, 0, width, height);
  return canvas;
}

/** What was dropped or pasted: the first picture, and how many files there are. */
export function picturesIn(transfer) {
  const files = [...(transfer?.files ?? [])];
  return { first: files.find(file => file.type.startsWith('image/')) ?? files[0] ?? null, count: files.length };
}
