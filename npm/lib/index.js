// Owns the import that is enough: it makes the element known.

import { define } from "./element.js";

define();
