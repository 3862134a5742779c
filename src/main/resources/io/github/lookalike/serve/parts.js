// Parts that several views have: pictures of faces, sliders, likeness in words, problems.
import { facePicture } from './api.js';
import { button, h } from './dom.js';
import { t } from './texts.js';

const seen = new IntersectionObserver(entries => {
  for (const { isIntersecting, target } of entries) {
    if (!isIntersecting) continue;
    seen.unobserve(target);
    target.load();
  }
}, { rootMargin: '300px' });

/** A picture of somebody's face, fetched once it comes into sight; a silhouette if there is none any more. */
export function face(id, size, name = '') {
  const image = h('img.face', { alt: name, width: size, height: size, draggable: 'false' });
  image.load = async () => {
    const address = id ? await facePicture(id, size) : null;
    image.classList.toggle('none', !address);
    image.src = address ?? BLANK;
    await image.decode().catch(() => {}); // a picture that can't be decoded is as good as there, too
    image.classList.add('there');
  };
  image.src = BLANK;
  seen.observe(image);
  return image;
}

const BLANK = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

/** A face's picture that was drawn here. */
export function drawnFace(canvas, name) {
  if (!canvas) return h('img.face.none.there', { alt: name, src: BLANK });
  canvas.className = 'face there';
  if (name) {
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', name);
  } else {
    canvas.setAttribute('aria-hidden', 'true');
  }
  return canvas;
}

/** One face over the other, with a slider over both. At first it shows by itself what it can do, and ends as it began. */
export function halves(under, over, label, valueText) {
  const range = h('input', { type: 'range', min: 0, max: 100, value: 0, 'aria-label': label });
  over.classList.add('over');
  const both = h('div.both', {}, under, over, h('span.knob', { 'aria-hidden': 'true' }), range);
  const show = value => {
    both.style.setProperty('--split', `${value}%`);
    range.setAttribute('aria-valuetext', valueText(Math.round(value)));
  };
  let touched = matchMedia('(prefers-reduced-motion: reduce)').matches;
  for (const kind of ['input', 'pointerdown', 'keydown']) range.addEventListener(kind, () => { touched = true; });
  range.addEventListener('input', () => show(range.value));
  show(0);
  const begin = performance.now() + 700;
  const step = now => {
    if (touched) return;
    const part = Math.min(1, Math.max(0, (now - begin) / 2600));
    range.value = 62 * (1 - Math.cos(2 * Math.PI * part)) / 2;
    show(range.value);
    if (part < 1) requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
  return both;
}

/** How strong a likeness is, 0 to 4. */
export function level(likeness) {
  return [80, 95, 99, 99.9].filter(bound => likeness >= bound).length;
}

/** A likeness as it is shown: rounded once, for the number and for the sentence. The most that can be told is open above. */
export function shownLikeness(likeness) {
  const isOpen = likeness > 99.99 - 1e-9;
  const digits = likeness < 99 ? 1 : 2;
  return { value: isOpen ? 99.99 : Number(likeness.toFixed(digits)), digits, isOpen };
}

/** What a likeness in percent means, counted in pairs of strangers. */
export function likenessSentence(likeness) {
  const { value, digits, isOpen } = shownLikeness(likeness);
  if (digits < 2) {
    const farther = Math.min(99, Math.round(value));
    return farther === 0 ? t('likeness_least') : t('likeness_more', { farther });
  }
  const rest = 1 - value / 100;
  let pairs = 100;
  while (pairs < 10_000 && rest * pairs < 1 - 1e-9) pairs *= 10;
  return t(isOpen ? 'likeness_saturated' : 'likeness_all_but', { nearer: Math.max(1, Math.round(rest * pairs)), pairs });
}

/** A heading that takes the focus when its view is shown. */
export function heading(...children) {
  return h('h1', { tabindex: -1 }, ...children);
}

/** Problems that the same photo would have again. */
const OF_THE_PHOTO = ['no_face', 'unreadable_image', 'not_a_picture', 'too_large', 'gone'];

/**
 * What went wrong, and what to do: first what helps, then the way back.
 *
 * @param again tries it again
 * @param another makes a button for another photo
 * @param back goes back; by itself to where the visitor came from
 */
export function problemView(problem, { again, another, back }) {
  const known = t(`error_${problem.code}`) !== `error_${problem.code}`;
  const code = known ? problem.code : problem.status >= 500 || !problem.status ? 'internal' : null;
  return h('section.problem', { role: 'alert' },
    heading(code ? t(`error_${code}`) : t('error_title')),
    h('p', {}, code ? t(`error_${code}_do`) : problem.message),
    code === 'internal' && problem.requestId && h('p.soft.small', {}, t('error_request', { id: problem.requestId })),
    h('div.row', {},
      OF_THE_PHOTO.includes(problem.code) ? another('primary') : retryButton(again),
      button('secondary', t('back'), 'back', () => (back ?? goBack)(again))));
}

/** To the entry before; to the start from the first one. */
function goBack(again) {
  if (history.state?.entry > 0) history.back();
  else if (['', '#', '#/'].includes(location.hash)) again();
  else location.hash = '#/';
}

function retryButton(again) {
  return button('primary', t('try_again'), null, again);
}

/** A field that filters, and tells how much is left. */
export function filterField(id, label, oninput) {
  return h('div.filter', { role: 'search' },
    h('label.unseen', { for: id }, label),
    h('input', { id, type: 'search', placeholder: label, autocomplete: 'off', spellcheck: 'false', oninput }));
}

/** As a filter sees names: no case, no accents. */
export function plain(text) {
  return text.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC').toLowerCase().trim();
}

/** Something is going on. */
export function busy(text) {
  return h('p.busy', {}, h('span.dots', { 'aria-hidden': 'true' }, h('i'), h('i'), h('i')), h('span', {}, text));
}
