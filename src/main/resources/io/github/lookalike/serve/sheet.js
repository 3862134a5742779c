// The answer as one picture, drawn here: wide for a screen, square to share.
import { facePicture, Problem } from './api.js';
import { announce, h } from './dom.js';
import { level, likenessSentence } from './parts.js';
import { t } from './texts.js';

const FONT = 'system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Apple SD Gothic Neo", "Malgun Gothic", NanumGothic, sans-serif';
const COLOURS = { ink: '#1d2430', paper: '#fbfaf7', soft: '#5d6470', accent: '#b4451f', line: '#e2dfd8' };

const SIZES = {
  wide: {
    width: 1600, height: 900, title: { x: 80, y: 118, size: 64 }, most: 1440, mine: [80, 170, 520], winner: [640, 170, 520],
    words: { x: 80, y: 772 }, others: (i) => [1220, 170 + i * 134, 118], othersText: true, count: 4, foot: 880,
  },
  square: {
    width: 1080, height: 1080, title: { x: 60, y: 108, size: 56 }, most: 960, mine: [60, 150, 468], winner: [552, 150, 468],
    words: { x: 60, y: 718 }, others: (i) => [60 + i * 270, 812, 150], othersText: false, count: 4, foot: 1050,
  },
};

/** Whether this browser can hand pictures to other programs. */
export function sharing() {
  try {
    return navigator.canShare?.({ files: [new File([], 'a.png', { type: 'image/png' })] }) ?? false;
  } catch {
    return false;
  }
}

/** Draws the answer and gives it to the visitor. */
export async function saveSheet(probe, answer, form) {
  const canvas = await drawSheet(probe, answer, SIZES[form === 'wide' ? 'wide' : 'square']);
  const blob = await new Promise((resolve, reject) => canvas.toBlob(
    made => (made ? resolve(made) : reject(new Problem('internal'))), 'image/png'));
  const people = [probe.person, answer.person].filter(Boolean).map(person => person.replace(/[^\p{L}\p{N}_-]/gu, ''));
  const name = `${[t('sheet_name'), ...people].join('-')}${form === 'wide' ? '' : '-square'}.png`;
  if (form === 'share') {
    await navigator.share({ files: [new File([blob], name, { type: 'image/png' })] }).catch(() => {});
    return;
  }
  const address = URL.createObjectURL(blob);
  h('a', { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
  announce(t('saved'));
}

/** @returns a canvas */
export async function drawSheet(probe, answer, form) {
  const canvas = h('canvas');
  canvas.width = form.width;
  canvas.height = form.height;
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.fillStyle = COLOURS.paper;
  pen.fillRect(0, 0, form.width, form.height);
  pen.fillStyle = COLOURS.accent;
  pen.fillRect(0, 0, form.width, 14);
  const title = probe.title === null ? t('sheet_title') : t('sheet_title_person', { probe: probe.title });
  write(pen, title, form.title.x, form.title.y, { size: form.title.size, weight: 700, most: form.most });

  const mine = probe.canvas ? probe.canvas(form.mine[2] * 2) : await loaded(probe.id);
  const rest = probe.answers.filter(each => each !== answer).slice(0, form.count);
  const [winner, ...others] = await Promise.all([answer, ...rest].map(each => loaded(each.face)));
  tile(pen, mine, ...form.mine, probe.title ?? t('sheet_me'), 34);
  tile(pen, winner, ...form.winner, answer.title, 34);
  badge(pen, answer.rank, ...form.winner);
  if (answer.likeness !== null) {
    const { x, y } = form.words;
    write(pen, t(`level_${level(answer.likeness)}`), x, y, { size: 40, weight: 700, colour: COLOURS.accent, most: form.most });
    write(pen, likenessSentence(answer.likeness), x, y + 38, { size: 26, colour: COLOURS.soft, most: form.width - 2 * x });
    if (answer.identification === 'chance') {
      write(pen, t('verdict_chance_why', { count: answer.compared }), x, y + 70, { size: 26, colour: COLOURS.soft, most: form.width - 2 * x });
    }
  }
  rest.forEach((each, i) => {
    const [x, y, size] = form.others(i);
    rounded(pen, others[i], x, y, size);
    badge(pen, each.rank, x, y, size);
    if (form.othersText) write(pen, each.title, x + size + 18, y + size / 2 + 8, { size: 26, most: form.width - x - size - 50 });
    else write(pen, each.title, x + size / 2, y + size + 32, { size: 22, most: 236, centred: true });
  });
  write(pen, t('sheet_foot'), form.title.x, form.foot, { size: 20, colour: COLOURS.soft, most: form.most });
  return canvas;
}

async function loaded(face) {
  const address = await facePicture(face, 480);
  if (!address) return null;
  const image = new Image();
  image.src = address;
  return image.decode().then(() => image, () => null);
}

function tile(pen, image, x, y, size, name, textSize) {
  rounded(pen, image, x, y, size);
  // The name lies on the picture's foot, so that pictures are as large as can be.
  pen.save();
  pen.beginPath();
  pen.roundRect(x, y, size, size, size * 0.06);
  pen.clip();
  const shade = pen.createLinearGradient(0, y + size - 130, 0, y + size);
  shade.addColorStop(0, '#0000');
  shade.addColorStop(1, '#000c');
  pen.fillStyle = shade;
  pen.fillRect(x, y + size - 130, size, 130);
  pen.restore();
  write(pen, name, x + 24, y + size - 26, { size: textSize, weight: 700, colour: '#fff', most: size - 48 });
}

function rounded(pen, image, x, y, size) {
  pen.save();
  pen.beginPath();
  pen.roundRect(x, y, size, size, size * 0.06);
  pen.clip();
  pen.fillStyle = COLOURS.line;
  pen.fillRect(x, y, size, size);
  if (image) pen.drawImage(image, x, y, size, size);
  pen.restore();
}

/** A rank, on a picture's corner; none of those who have no rank. */
function badge(pen, rank, x, y, size) {
  if (!rank) return;
  const radius = Math.max(18, size * 0.05);
  const [middleX, middleY] = [x + radius * 1.45, y + radius * 1.45];
  pen.fillStyle = COLOURS.accent;
  pen.beginPath();
  pen.arc(middleX, middleY, radius, 0, 2 * Math.PI);
  pen.fill();
  write(pen, String(rank), middleX, middleY + radius * 0.36, { size: radius, weight: 700, colour: '#fff', most: 2 * radius, centred: true });
}

/** Writes a line, smaller if it would be too long. */
function write(pen, text, x, y, { size, weight = 400, colour = COLOURS.ink, most = Infinity, centred = false }) {
  pen.fillStyle = colour;
  pen.textAlign = centred ? 'center' : 'left';
  pen.font = `${weight} ${size}px ${FONT}`;
  const width = pen.measureText(text).width;
  if (width > most) pen.font = `${weight} ${Math.max(12, size * most / width)}px ${FONT}`;
  pen.fillText(text, x, y, Math.max(most, 1));
}
