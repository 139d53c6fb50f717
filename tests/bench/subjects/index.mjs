// Owns the list of subjects, and what a subject is.
//
//   name         what it is called in the tables
//   code, style  what is bundled for its page, beside this file; the widget has its dist/
//   body         what a blog puts into its page, and `head` what goes into the head of it
//   host         the element that it stands in, whose open shadow root is looked into if it has one
//   first        an answer of the first question as it is seen, and pressed by a pointer
//   answer       the same as a control that a script can press
//   next         the button that moves on
//   second       an answer of the second question as it is seen
//   tapMovesOn   whether a tap on an answer needs no button to move on

import { floor } from "./floor.mjs";
import { formbricks } from "./formbricks.mjs";
import { ours } from "./ours.mjs";
import { preact } from "./preact.mjs";
import { surveyjs } from "./surveyjs.mjs";

export const subjects = [floor, preact, formbricks, surveyjs, ours];
