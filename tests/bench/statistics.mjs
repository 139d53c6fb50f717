// Owns what is made of many measurements of one thing.

export function median(values) {
  const sorted = values.toSorted((one, other) => one - other);
  const half = sorted.length / 2;
  return (sorted[Math.floor(half)] + sorted[Math.ceil(half) - 1]) / 2;
}

export const summary = (values) => ({
  median: median(values),
  least: Math.min(...values),
  most: Math.max(...values),
  values,
});

// Of a list of objects with the same figures: each figure's summary.
export const summaries = (rounds) =>
  Object.fromEntries(Object.keys(rounds[0]).map((figure) => [figure, summary(rounds.map((round) => round[figure]))]));
