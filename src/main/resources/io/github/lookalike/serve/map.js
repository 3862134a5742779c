// The map: who looks like whom, with the visitor among those that they look most like.
import { json } from './api.js';
import { announce, button, h, icon, ICONS } from './dom.js';
import { busy, face, heading } from './parts.js';
import { createMapCanvas } from './mapcanvas.js';
import { t } from './texts.js';

const NEAREST = 5;

export async function mapView({ signal, show, me }) {
  show(h('section.map', {}, heading(t('map_title')), busy(t('map_making'))), { quiet: true });
  announce(t('map_making'));
  const { people } = await json('map', { signal });
  if (people.length < 3) return h('section.map', {}, heading(t('map_title')), h('p', {}, t('map_none')));
  const mine = me && placed(me, people);
  const chosen = h('div.chosen', {}, h('p.soft', {}, t('map_pick')));
  const map = createMapCanvas(people, mine, { signal, label: t('map_label', { count: people.length }), you: t('you'), onchoose: choose });

  function choose(person) {
    chosen.replaceChildren(
      face(person.face, 240),
      h('div', {},
        h('p.name', {}, person.title),
        h('p.soft.small', {}, t('photos', { count: person.photos })),
        h('a.button.primary', { href: `#/like/${encodeURIComponent(person.name)}` }, icon(ICONS.find),
          h('span', {}, t('search_from', { name: person.title })))));
    announce(t('map_chosen', { name: person.title }));
  }

  const zoom = (label, sign, act) => h('button', { type: 'button', title: label, 'aria-label': label, onclick: act }, sign);
  const list = [...people].sort((a, b) => a.title.localeCompare(b.title));
  return h('section.map', {},
    heading(t('map_title')),
    h('p.lede', {}, t(mine ? 'map_lede_you' : 'map_lede')),
    h('div.map-frame', {},
      map.element,
      h('div.zoom', {},
        zoom(t('map_in'), '+', () => map.zoom(1.5)),
        zoom(t('map_out'), '−', () => map.zoom(1 / 1.5)),
        zoom(t('map_fit'), '⤢', () => map.fit())),
      mine && h('div.map-me', {}, button('secondary', t('map_you'), 'map', () => map.fitMe()))),
    chosen,
    h('details.map-list', {},
      h('summary', {}, t('map_list')),
      h('ul', {}, list.map(person => h('li', {},
        h('button.link', { type: 'button', onclick: () => { map.choose(person); chosen.querySelector('a')?.focus(); } }, person.title))))));
}

/** The visitor's place: among the nearest, by how near they are. Null if none of them is on the map. */
function placed(me, people) {
  const byName = new Map(people.map(person => [person.name, person]));
  const near = me.answers.map(answer => ({ answer, person: byName.get(answer.person) }))
    .filter(({ person }) => person).slice(0, NEAREST);
  if (near.length === 0) return null;
  let [x, y, sum] = [0, 0, 0];
  for (const { answer, person } of near) {
    const weight = 1 / Math.max(0.2, answer.distance) ** 2;
    x += weight * person.x;
    y += weight * person.y;
    sum += weight;
  }
  return { x: x / sum, y: y / sum, picture: me.canvas(160), near: near.map(({ person }) => person) };
}
