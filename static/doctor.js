// Owns the doctor: what is wrong with the widget on a page and what mends it, for whoever asks in the page's address. It
// uses nothing that it might have to say something about.

import { examine } from "./doctor/examine.js";
import { gather } from "./doctor/gather.js";
import { NAME as PANEL, Panel } from "./doctor/panel.js";
import { report } from "./doctor/report.js";

async function visit() {
  const panel = new Panel();
  const facts = await gather();
  const told = report(facts, examine(facts));
  panel.show(told);
  told.say();
}

// A page that has the script twice has one doctor.
if (!document.querySelector(PANEL)) visit();
