// Owns the types that come with the import that is enough.

export type * from "./element.js";
