// All whom a face is like, the nearest first.
import { button, h, icon, ICONS } from './dom.js';
import { likeLink, percent } from './duel.js';
import { face as facePicture, filterField, level, plain } from './parts.js';
import { t } from './texts.js';

export const TOP = 50;

const FIRST_CARDS = 6;
const TYPING = 200; // milliseconds without a key until the server is asked
const SMALL = 240;

/**
 * All answers, as tiles; each leads to itself beside the probe.
 *
 * @returns the element, and `mark` to say which answer is beside the probe
 */
export function allAnswers({ signal }, probe, address) {
  const list = h('ol.tiles');
  const count = h('p.soft.small', { role: 'status' });
  const more = h('div.row');
  let beside = null;
  let shown = FIRST_CARDS;
  let wanted = '';
  let named = null; // whom the server found of that name
  let typing;
  let asking = new AbortController();
  signal.addEventListener('abort', () => asking.abort());
  const filter = text => {
    clearTimeout(typing);
    asking.abort();
    wanted = plain(text);
    named = null;
    fill();
    // Of a large gallery only the nearest are here.
    if (wanted !== '' && probe.answers.length >= TOP) typing = setTimeout(ask, TYPING);
  };
  const ask = async () => {
    asking = new AbortController();
    const mine = asking;
    try {
      const found = await probe.find(wanted, { signal: mine.signal });
      if (mine.signal.aborted) return;
      const near = new Map(probe.answers.map(answer => [answer.person, answer]));
      named = found.map(answer => near.get(answer.person) ?? remember(probe, { ...answer, rank: null }));
      fill();
    } catch {
      if (!mine.signal.aborted) count.textContent = t('filter_near', { count: probe.answers.length });
    }
  };
  const fill = () => {
    const fitting = wanted === '' ? probe.answers : named ?? probe.answers.filter(answer => plain(answer.title).includes(wanted));
    list.replaceChildren(...fitting.slice(0, shown).map(answer => tile(probe, answer, address(answer), answer.person === beside)));
    count.textContent = wanted === '' ? '' : fitting.length === 0 ? t('filter_none')
      : t(fitting.length >= TOP ? 'filter_most' : 'filter_count', { count: fitting.length });
    more.replaceChildren(...(fitting.length > shown ? [button('secondary', t('more'), null, () => {
      const next = shown;
      shown += 3 * FIRST_CARDS;
      fill();
      list.children[next]?.querySelector('a').focus();
    })] : []));
  };
  const mark = answer => {
    beside = answer.person;
    for (const each of list.children) markTile(each.querySelector('a.tile-link'), each.dataset.person === beside);
  };
  fill();
  const element = h('section.others', { 'aria-labelledby': 'others-title' },
    h('div.others-head', {},
      h('h2', { id: 'others-title' }, t('all_answers')),
      probe.answers.length > 4 && filterField('filter', t('filter'), event => filter(event.target.value))),
    count,
    list,
    more);
  return { element, mark };
}

/** Answers that are not among the nearest are known only once they were asked for. */
export function remember(probe, answer) {
  probe.others.set(answer.person, answer);
  return answer;
}

function markTile(link, isBeside) {
  if (isBeside) link.setAttribute('aria-current', 'true');
  else link.removeAttribute('aria-current');
  link.querySelector('.compare span').textContent = t(isBeside ? 'compared' : 'compare_with');
}

function tile(probe, answer, address, isBeside) {
  const tag = t(`tag_${answer.identification}`);
  const link = h('a.tile-link', { href: address },
    facePicture(answer.face, SMALL),
    answer.rank && h('span.rank', { 'aria-hidden': 'true' }, String(answer.rank)),
    h('span.name', {}, answer.title),
    answer.likeness !== null && h('span.soft.small', {}, t(`level_${level(answer.likeness)}`)),
    answer.likeness !== null && h('span.soft.small.figure', {}, percent(answer.likeness)),
    tag !== `tag_${answer.identification}` && h('span.tag', {}, tag),
    h('span.compare', {}, icon(ICONS.halves), h('span')));
  markTile(link, isBeside);
  return h('li.tile', { value: answer.rank, 'data-person': answer.person },
    link,
    h('a.from', { href: likeLink(answer), 'aria-label': t('search_from', { name: answer.title }) }, icon(ICONS.find),
      h('span', {}, t('search_from_short'))));
}
