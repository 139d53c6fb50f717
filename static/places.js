// Owns which place each element of a page has: by it a reader's quiz is found again after a reload, and in the element
// that a page puts in for another.

// By namespace: the elements that share a journal, each at its place.
const elements = new Map();

const among = (namespace) => elements.get(namespace) ?? elements.set(namespace, []).get(namespace);

/** The lowest free place. */
export function take(element, namespace) {
  const row = among(namespace);
  const free = row.findIndex((other) => !other);
  const place = free < 0 ? row.length : free;
  row[place] = element;
  return place;
}

/** Leaves a place; and the element behind it that has nothing to lose by going on there, and came since, if there is one. */
export function leave(namespace, place, since) {
  const row = among(namespace);
  row[place] = null;
  return row.find((other, at) => at > place && other?.opened >= since && other.isBlank());
}

/** The first element of a page, whatever its namespace. */
export const first = () => [...elements.values()].flat().find(Boolean);
