// Owns how a table is printed.

const pad = (text, width, left) => (left ? text.padEnd(width) : text.padStart(width));

// Rows of texts, the first of them the heading; the first column to the left, the others to the right.
export function print(title, rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => row[column].length)));
  console.log(`\n${title}`);
  for (const row of rows) console.log(row.map((text, column) => pad(text, widths[column], column === 0)).join("  "));
}
