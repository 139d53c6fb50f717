// Owns what the doctor finds about the place where a reader's answers are kept. It looks at no answer.

const PROBE = "wti-doctor";
// UTF-16 units: about what a few interviews take.
const ROOM = 100_000;

/** What becomes of what is kept: `kept`, `sandboxed`, `blocked` or `full`. */
export function storage() {
  try {
    localStorage.setItem(PROBE, "x".repeat(ROOM));
    localStorage.removeItem(PROBE);
    return "kept";
  } catch (error) {
    if (self.origin === "null") return "sandboxed";
    return error.name?.includes("Quota") || error.name?.includes("QUOTA") ? "full" : "blocked";
  }
}

const when = (state) => (facts) => (facts.storage === state ? [{}] : []);

export const STORAGE_CHECKS = [
  { id: "sandboxed", grave: true, looks: when("sandboxed") },
  { id: "storage-blocked", grave: true, looks: when("blocked") },
  { id: "storage-full", grave: true, looks: when("full") },
];
