// What stands beside the map: who was found, who is nearest to mine, the card of the face under the pointer.
function make(tag, text, className) {
  const made = document.createElement(tag);
  if (text) made.textContent = text;
  if (className) made.className = className;
  return made;
}

function pictureOf(face, size) {
  const picture = make("canvas");
  picture.width = picture.height = 2 * size;
  const paint = () => drawPicture(picture.getContext("2d"), face, 0, 0, 2 * size);
  if (hasPicture(face)) {
    paint();
    sheets.forEach(sheet => sheet.complete || sheet.addEventListener("load", paint, { once: true }));
  }
  return picture;
}

function listOf(faces, note) {
  const list = make("ul", "", "faces");
  for (const face of faces) {
    const button = make("button");
    button.type = "button";
    const text = make("span");
    text.append(make("b", data.names[face]), make("small", note(face)));
    if (hasPicture(face)) button.append(pictureOf(face, 36));
    button.append(text);
    button.addEventListener("click", () => flyTo(face));
    button.addEventListener("pointerenter", event => { if (event.pointerType === "mouse") hover(face); });
    button.addEventListener("pointerleave", event => { if (event.pointerType === "mouse") hover(-1); });
    const item = make("li");
    item.append(button);
    list.append(item);
  }
  return list;
}

/** A number keeps its unit. */
const unbroken = text => text.replaceAll(" ", "\u00a0");

function describe(link) {
  return "likeness " + unbroken(link.likeness) + ", distance " + link.distance;
}

function showNearest() {
  const panel = element("nearest");
  panel.hidden = linksFrom.size === 0 && !narrow.matches;
  const lists = element("lists");
  lists.replaceChildren();
  for (const [from, links] of linksFrom) {
    const heading = make("h2");
    heading.append(pictureOf(from, 48), make("span", data.names[from]));
    const likeness = new Map(links.map(link => [link.to, link]));
    lists.append(heading, listOf(links.map(link => link.to), face => "likeness " + unbroken(likeness.get(face).likeness)));
  }
}

function search(text) {
  const wanted = text.trim().normalize("NFC").toLowerCase();
  state.matches = null;
  const found = element("found");
  found.replaceChildren();
  if (wanted) {
    const faces = [];
    for (let face = 0; face < count; face++) {
      const called = data.people[face] + "\n" + data.names[face]; // as in the gallery, and as it is shown
      if (called.normalize("NFC").toLowerCase().includes(wanted)) faces.push(face);
    }
    state.matches = new Set(faces);
    found.append(faces.length === 0 ? "nobody of that name" : faces.length + (faces.length === 1 ? " face" : " faces"));
    found.append(listOf(faces.slice(0, 30), face => data.photos[face]));
  }
  root.dataset.matches = state.matches?.size ?? "";
  redraw();
}

/** Shows a face's card; -1 for none. */
function hover(face) {
  if (face === state.hover) return;
  state.hover = face;
  root.dataset.hover = face < 0 ? "" : data.people[face];
  canvas.classList.toggle("over", face >= 0);
  const card = element("card");
  card.hidden = face < 0;
  if (face >= 0) {
    fillCard(card, face);
    placeCard(card, face);
  }
  sheet.tell();
  redraw();
}

function fillCard(card, face) {
  card.replaceChildren();
  if (hasPicture(face)) card.append(pictureOf(face, 128));
  card.append(make("b", data.names[face]), make("small", data.photos[face]));
  const photos = facesOf.get(data.people[face])?.length ?? 1;
  if (!isMine[face] && photos > 1) card.append(make("small", photos + " faces of this person"));
  for (const link of linksTo.get(face) ?? []) {
    card.append(make("small", data.names[link.from] + ": " + describe(link), "near"));
  }
}

/** Beside the face, on the side where there is room. */
function placeCard(card, face) {
  const gap = (isShown(face) ? sizeOf(face) / 2 : dotSize(view.zoom)) + 12;
  const x = screenX(face);
  const y = screenY(face);
  const { width, height } = card.getBoundingClientRect();
  const left = x + gap + width < view.width ? x + gap : x - gap - width;
  card.style.left = Math.max(8, left) + "px";
  card.style.top = Math.max(8, Math.min(view.height - height - 8, y - height / 2)) + "px";
}
