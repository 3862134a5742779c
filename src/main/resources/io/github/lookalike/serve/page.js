// The page: which view is shown, by the address's fragment, and what all views have.
import { begin, json, Problem } from './api.js';
import { photoAnswersView, personAnswersView } from './answers.js';
import { announce, button, h } from './dom.js';
import { mapView } from './map.js';
import { heading, problemView } from './parts.js';
import { peopleView } from './people.js';
import { keep, picturesIn } from './photos.js';
import { photoView } from './photoview.js';
import { pick, promise, startView } from './start.js';
import { currentLanguage, speak, t } from './texts.js';

const VIEWS = {
  '': startView, photo: photoView, answers: photoAnswersView, like: personAnswersView, people: peopleView, map: mapView,
};
const TABS = { '': 'nav_photo', people: 'nav_people', map: 'nav_map' };

const main = document.getElementById('main');
let facts = null;
let me = null;
let running = new AbortController();
let lastEntry = 0;
let isFirst = true;
let cameBack = false;
let shown = null; // the view's element
const scrolled = new Map(); // how far each entry of the history was scrolled

/** Which view, and its arguments; the first of unknown ones is the start. */
function route() {
  const [view = '', ...rest] = location.hash.replace(/^#\/?/, '').split('/');
  try {
    return { view: view in VIEWS ? view : '', arguments: rest.map(decodeURIComponent) };
  } catch {
    return { view: '', arguments: [] };
  }
}

function go(hash, { replace = false } = {}) {
  if (replace) {
    history.replaceState(history.state, '', hash);
    showRoute();
  } else if (location.hash === hash) {
    anew();
  } else {
    location.hash = hash; // comes back as hashchange
  }
}

/** Numbers the entries of the history, to know whether there is a way back. */
function entry() {
  scrolled.set(lastEntry, scrollY); // of the one that is left
  if (history.state?.entry === undefined) history.replaceState({ entry: isFirst ? 0 : lastEntry + 1 }, '');
  cameBack = history.state.entry < lastEntry;
  lastEntry = history.state.entry;
  return lastEntry;
}

async function showRoute() {
  if (shown?.isConnected && followed()) return;
  running.abort();
  running = new AbortController();
  const { signal } = running;
  const { view, arguments: values } = route();
  const context = {
    arguments: values, signal, go, take, facts, me,
    canGoBack: entry() > 0,
    again: anew,
    another,
    setMe: probe => { me = probe; },
    show: (element, options) => { if (!signal.aborted) put(element, options); },
  };
  frame(view);
  try {
    if (!facts) {
      await learn();
      if (!facts) return void put(tokenView());
      context.facts = facts;
      frame(view);
    }
    const element = await VIEWS[view](context);
    if (element && !signal.aborted) put(element);
  } catch (failure) {
    if (signal.aborted) return;
    if (failure.code === 'unauthorized') return void put(tokenView());
    if (!(failure instanceof Problem)) reportError(failure);
    put(problemView(failure instanceof Problem ? failure : new Problem('internal'), context));
  }
}

/** Whether the view that is shown is the address's, too, but for what it shows. */
function followed() {
  const { view, arguments: values } = route();
  if (!shown.follow?.(view, values)) return false;
  entry();
  retitle();
  if (cameBack) window.scrollTo(0, scrolled.get(lastEntry) ?? 0);
  else shown.followed();
  return true;
}

function retitle() {
  const title = main.querySelector('h1');
  document.title = title && route().view !== '' ? `${title.textContent} · ${t('title')}` : `${t('title')} · ${t('start_title')}`;
  return title;
}

/** Shows a view's element and takes those who can't see it there. */
function put(element, { quiet = false } = {}) {
  main.replaceChildren(element);
  shown = element;
  const title = retitle();
  if (quiet) return;
  if (!isFirst) {
    window.scrollTo(0, cameBack ? scrolled.get(lastEntry) ?? 0 : 0);
    (title ?? main).focus({ preventScroll: true });
  }
  isFirst = false;
}

function another(kind = 'secondary') {
  return button(kind, t('another'), 'photo', () => pick(take, false));
}

/** Shows the address's view, made anew. */
function anew() {
  shown = null;
  return showRoute();
}

/**
 * Takes a photo in, wherever it comes from.
 *
 * @param count how many came at once
 */
async function take(file, count = 1) {
  running.abort();
  announce(t('reading'));
  try {
    const number = await keep(file, count);
    isFirst = false;
    go(`#/photo/${number}`);
  } catch (failure) {
    if (!(failure instanceof Problem)) reportError(failure);
    isFirst = false;
    put(problemView(failure instanceof Problem ? failure : new Problem('unreadable_image'), { again: anew, another, back: anew }));
  }
}

function tokenView(wrong = false) {
  const field = h('input', {
    id: 'token', type: 'password', autocomplete: 'off', required: true, 'aria-describedby': wrong ? 'token-wrong' : null,
    'aria-invalid': wrong ? 'true' : null,
  });
  const form = h('form', {
    onsubmit: async event => {
      event.preventDefault();
      try {
        if (await begin(field.value.trim())) {
          await learn();
          showRoute();
        } else {
          put(tokenView(true));
          document.getElementById('token').focus();
        }
      } catch (failure) {
        put(problemView(failure, { again: anew, another }));
      }
    },
  },
  h('label', { for: 'token' }, t('token_label')), field,
  wrong && h('p.error', { id: 'token-wrong', role: 'alert' }, t('token_wrong')),
  h('div.row', {}, h('button.primary', { type: 'submit' }, t('token_enter'))));
  return h('section.token', {}, heading(t('token_title')), h('p', {}, t('token_lede')), h('p.soft.small', {}, t('token_expired')), form);
}

/** What is round the views: the way to the parts of the page, and the promise. */
function frame(view) {
  document.documentElement.lang = currentLanguage();
  const tab = view in TABS ? view : view === 'like' ? 'people' : '';
  const tongue = (tag, name) => h('button', {
    type: 'button', lang: tag, 'aria-pressed': String(currentLanguage() === tag), onclick: () => { speak(tag); anew(); },
  }, name);
  document.getElementById('top').replaceChildren(
    h('button.skip', { type: 'button', onclick: () => main.focus() }, t('to_content')),
    h('a.brand', { href: '#/' }, h('img', { src: 'icon.svg', alt: '', width: 28, height: 28 }), t('title')),
    h('nav', { 'aria-label': t('nav') }, Object.entries(TABS).map(([key, label]) =>
      h('a', { href: `#/${key}`, 'aria-current': key === tab ? 'page' : null }, t(label)))),
    h('div.tongues', { role: 'group', 'aria-label': t('language') }, tongue('en', 'English'), tongue('ko', '한국어')));
  document.getElementById('foot').replaceChildren(
    ...(view === '' ? [] : [h('p', {}, promise())]), // the start has it at hand
    h('p.soft', {}, facts && t('version', facts), facts && ' · ', h('a', { href: '/v1/openapi.json' }, t('api'))));
}

async function learn() {
  facts = await json('info').catch(failure => {
    if (failure.code === 'unauthorized') return null;
    throw failure;
  });
}

function welcomePhotos() {
  const drag = over => document.body.classList.toggle('dragging', over);
  const bringsPhoto = transfer => transfer.types.some(type => type === 'Files' || type === 'text/uri-list');
  document.addEventListener('dragover', event => {
    if (!bringsPhoto(event.dataTransfer)) return;
    event.preventDefault();
    drag(true);
  });
  document.addEventListener('dragleave', event => { if (!event.relatedTarget) drag(false); });
  document.addEventListener('drop', event => {
    drag(false);
    if (!bringsPhoto(event.dataTransfer)) return;
    event.preventDefault();
    const { first, count } = picturesIn(event.dataTransfer);
    take(first ?? new File([], '', { type: 'text/plain' }), count);
  });
  document.addEventListener('paste', event => {
    if (event.target.matches?.('input, textarea')) return;
    const { first, count } = picturesIn(event.clipboardData);
    if (first) take(first, count);
  });
}

async function open() {
  const invitation = /^#session=(.+)$/.exec(location.hash);
  if (invitation) history.replaceState(null, '', location.pathname);
  frame('');
  try {
    if (invitation) await begin(decodeURIComponent(invitation[1]));
    await learn();
  } catch (failure) {
    put(problemView(failure, { again: open, another }));
    return;
  }
  removeEventListener('hashchange', onhash);
  addEventListener('hashchange', onhash);
  showRoute();
}

async function onhash() {
  const invitation = /^#session=(.+)$/.exec(location.hash);
  if (invitation) {
    // The link that the server printed, opened where the page is already.
    history.replaceState(null, '', location.pathname);
    await begin(decodeURIComponent(invitation[1])).catch(() => false);
    await learn().catch(() => {});
  }
  showRoute();
}

history.scrollRestoration = 'manual';
welcomePhotos();
open();
