// Who is in the gallery.
import { json } from './api.js';
import { announce, button, h } from './dom.js';
import { face, filterField, heading } from './parts.js';
import { t } from './texts.js';

const PAGE = 48;
const TYPING = 200; // milliseconds without a key until the server is asked

export async function peopleView({ signal }) {
  const grid = h('ul.tiles');
  const count = h('p.soft', { role: 'status' });
  const more = h('div.row');
  const everybody = (await json('people?limit=1', { signal })).total;
  let asked = new AbortController();
  signal.addEventListener('abort', () => asked.abort());

  async function load(wanted, cursor) {
    asked.abort();
    asked = new AbortController();
    const query = new URLSearchParams({ limit: PAGE });
    if (wanted) query.set('q', wanted);
    if (cursor) query.set('cursor', cursor);
    const page = await json(`people?${query}`, { signal: asked.signal });
    const first = cursor ? grid.children.length : 0;
    const added = page.people.map(tile);
    if (cursor) grid.append(...added);
    else grid.replaceChildren(...added);
    count.textContent = page.total === 0 && wanted ? t('people_none')
      : wanted ? t('people_found', { count: page.total, total: everybody }) : t('people_count', { count: page.total });
    more.replaceChildren(...(page.next_cursor ? [button('secondary', t('more'), null, async () => {
      await load(wanted, page.next_cursor);
      grid.children[grid.children.length > first ? first + added.length : 0]?.querySelector('a').focus();
    })] : []));
  }

  let typing;
  const search = filterField('people-search', t('people_search'), event => {
    clearTimeout(typing);
    const wanted = event.target.value.trim();
    typing = setTimeout(() => load(wanted, null).catch(failure => {
      if (!(failure instanceof DOMException)) announce(count.textContent = t(`error_${failure.code}`));
    }), TYPING);
  });
  await load('', null);
  return h('section.people', {},
    h('div.others-head', {}, heading(t('people_title')), search),
    count,
    everybody > 0 ? h('p.soft.small', {}, t('people_hint')) : h('p', {}, t('empty_gallery')),
    grid,
    more);
}

function tile(person) {
  return h('li.tile', {},
    h('a.tile-link', { href: `#/like/${encodeURIComponent(person.name)}` },
      face(person.face, 240),
      h('span.name', {}, person.title),
      h('span.soft.small', {}, t('photos', { count: person.photos }))));
}
