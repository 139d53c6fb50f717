// Owns the script that a post names: it makes the element known.

import { define } from "./define.js";

define();
