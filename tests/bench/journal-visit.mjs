// Owns what is done in a page with a journal: filling its storage beforehand, and the way through it.

// Both run in the page, each on its own: they can name nothing outside of themselves.

// Keeps `record` so many times, each with an identity, a name and a day of its own, two in three with what came of it;
// without a number, as often as there is room. Says how often.
export function seed(record, number) {
  const places = ["Harbour Books", "Elm Street Clinic", "Bright & Sons", "The Mill", "North Bakery"];
  const two = (figure) => String(figure).padStart(2, "0");
  const other = (place) => ({
    ...record,
    id: `n-${place}`,
    // One that is found by its name, and is only considered yet.
    label: place ? `${places[place % places.length]} ${place}` : "The Old Ferry",
    date: `20${two(22 + (Math.floor(place / 336) % 4))}-${two((Math.floor(place / 28) % 12) + 1)}-${two((place % 28) + 1)}`,
    // Nobody is due at a thousand places at once.
    reflection: place % 3 ? { ...record.reflection, date: null, people: [] } : null,
  });
  const key = (place) => `worth-the-interview/1/interview/n-${place}`;
  const put = (place) => {
    try {
      localStorage.setItem(key(place), JSON.stringify(other(place)));
      return true;
    } catch {
      return false;
    }
  };
  let kept = 0;
  while (kept !== number && put(kept)) kept++;
  if (number !== null) return kept;
  // Room for a draft, and for what is saved.
  for (let freed = 0; freed < 10; freed++) localStorage.removeItem(key(--kept));
  return kept;
}

// From the quiz through the journal: milliseconds of each, from a press to the painted frame.
export async function measure(toJournal) {
  const { root, sees, timed, when } = window.probe;
  const one = (css) => root().querySelector(css);
  const press = (css) => () => one(css).click();
  const type = (words) => () => {
    one("#find-words").value = words;
    one("#find-words").dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  };
  const said = () => one(".find [role=status]").textContent;

  // What the journal is made of comes with the first look at it.
  press(toJournal)();
  await when(() => sees(".interviews .entry"));
  press(toJournal)();
  await when(() => sees("form.step"));
  const open = await timed(press(toJournal), () => sees(".interviews .entry"));

  const searches = [];
  // Many, none and few in turn, so that what is said changes each time.
  for (const words of ["h", "zzz", "harbour", "zzz", "fridays", "zzz", "old ferry"]) {
    const before = said();
    searches.push(await timed(type(words), () => said() !== before));
  }

  // What the reader of the one that is left will do is saved at once.
  await timed(press(".interviews .entry .row"), () => sees(".decision input"));
  let written = 0;
  const { setItem } = Storage.prototype;
  Storage.prototype.setItem = function (key, text) {
    setItem.call(this, key, text);
    if (key.includes("/interview/")) written = performance.now();
  };
  let pressed = 0;
  await timed(() => {
    pressed = performance.now();
    one(".decision input:not(:checked)").click();
  }, () => written > 0);
  Storage.prototype.setItem = setItem;

  press(toJournal)();
  await when(() => sees("form.step"));
  await timed(press(toJournal), () => sees(".interviews"));
  const insights = await timed(press(".journal > .ways button"), () => sees(".insights"));
  return { open, search: Math.max(...searches), save: written - pressed, insights };
}
