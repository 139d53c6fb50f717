// Owns the table of what the doctor looks for: each finding by its id, whether it keeps a reader from something or could
// just be better, and where it is found in the facts of a page. `looks` gives the gaps of its words, once for each time
// that it is found.

import { ATTRIBUTE_CHECKS } from "./attributes.js";
import { FILE_CHECKS } from "./files.js";
import { MARKUP_CHECKS } from "./markup.js";
import { POLICY_CHECKS } from "./policy.js";
import { ROOM_CHECKS } from "./room.js";
import { SCRIPT_CHECKS } from "./scripts.js";
import { STORAGE_CHECKS } from "./storage.js";

const CHECKS = [
  ...POLICY_CHECKS,
  ...FILE_CHECKS,
  ...SCRIPT_CHECKS,
  ...MARKUP_CHECKS,
  ...ATTRIBUTE_CHECKS,
  ...ROOM_CHECKS,
  ...STORAGE_CHECKS,
];

/** What is found, what keeps a reader from something first. */
export const examine = (facts) =>
  CHECKS.flatMap(({ id, grave = false, looks }) => looks(facts).map((gaps) => ({ id, grave, gaps }))).sort(
    (one, other) => other.grave - one.grave,
  );
