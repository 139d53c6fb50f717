// Owns what is held against a post in any blog, one after the other in a single visit. A check that does not say more
// comes to "ok".

import { quiz } from "../browser/quiz.mjs";
import { gaps, lights, widths } from "./looks.mjs";
import { other, title } from "./post.mjs";

// Where a blog has no header that stays, it gets one of this height.
const HEADER = 130;

// The least height that a preview in an editor must have to show what it is of.
const ROOM = 400;

// What may be lost to rounding, in pixels; and the least that is left between the widget and the text around it.
const ROUNDING = 2;
const AIR = 12;

// The least contrast of a heading.
const CONTRAST = 4.5;

// Milliseconds until a widget looks as the page does now.
const MOMENT = 2000;

// What the recipes have inside the element.
const FALLBACK = "What readers without JavaScript, and feed readers, see.";

const expect = (holds, words) => {
  if (!holds) throw new Error(words);
};

const isLight = (light) => light > 0.4;
const called = (light) => (isLight(light) ? "light" : "dark");

// From another post where the blog navigates by itself: what the post brings along is put into a page that is there.
async function open({ reader, host, post, url }) {
  await reader.open(new URL(host.navigates ?? post.path, url).href, Boolean(host.navigates));
  if (host.navigates) await reader.follow(title, host.navigates);
  await reader.come();
}

async function whole({ reader }) {
  const [words, style] = await reader.look(() => {
    const element = window.reader.element();
    return [element.textContent.trim(), element.getAttribute("style") ?? ""];
  });
  expect(words === FALLBACK, `inside the element is “${words}”`);
  expect(/min-height:\s*510px/.test(style), `its style is “${style}”`);
}

async function ready({ reader }) {
  const says = await reader.look(() => window.reader.element().hasAttribute("data-ready"));
  expect(says, "no data-ready on the element");
}

async function preview({ post }) {
  if (!("preview" in post)) return "-";
  expect(post.preview >= ROOM, `${Math.round(post.preview)} px high in the blog's editor`);
}

async function width(visit) {
  const [own, there] = await widths(visit, visit.post.inside);
  expect(Math.abs(own - there) <= ROUNDING, `${Math.round(own)} px wide, where a paragraph has ${Math.round(there)}`);
}

async function air(visit) {
  const found = await gaps(visit);
  expect(Math.min(...found) >= AIR, `${found.map(Math.round).join(" and ")} px to the text before and after`);
}

async function returns({ reader, host }) {
  await reader.answerSteps(0, 2);
  await reader.follow(other, host.navigates);
  await reader.goBack();
  await reader.at(quiz.steps[2]);
}

async function result(visit) {
  const { reader, host } = visit;
  if (!host.header) {
    await reader.look((height) => {
      const header = document.createElement("div");
      const style = `position: fixed; inset: 0 0 auto; height: ${height}px; background: teal; z-index: 99`;
      header.setAttribute("style", style);
      document.body.append(header);
    }, HEADER);
  }
  visit.covered = [];
  await reader.answerSteps(await reader.now(), quiz.steps.length, async (heading) => {
    const top = await reader.coveredAt();
    if (top !== null) visit.covered.push(`“${heading}” at ${Math.round(top)} px`);
  });
}

async function heading({ covered }) {
  expect(covered, "no heading was seen");
  expect(!covered.length, `covered, or out of view: ${covered.join(", ")}`);
}

async function atHome(visit, wanted) {
  const { text, card, page } = await lights(visit);
  expect(called(page) === wanted, `the page itself is not ${wanted}`);
  expect(called(card) === called(page), `a ${called(card)} card on a ${called(page)} page`);
  const [less, more] = [text, card].sort((one, other) => one - other);
  expect((more + 0.05) / (less + 0.05) >= CONTRAST, `its heading has too little contrast on a ${wanted} page`);
}

// What changes need not have changed at once.
async function soon({ reader }, holds) {
  for (const end = Date.now() + MOMENT; ;) {
    await reader.settle();
    try {
      return await holds();
    } catch (error) {
      if (Date.now() > end) throw error;
    }
  }
}

async function dark(visit) {
  const { post, host } = visit;
  if (post.ground) return atHome(visit, post.ground);
  await atHome(visit, "light");
  if (!host.darken) return "light";
  await host.darken(visit);
  await soon(visit, () => atHome(visit, "dark"));
}

// Last, since it is of the whole visit.
async function errors({ reader, host }) {
  const heard = reader.heard.filter((words) => !host.own?.test(words));
  expect(!heard.length, `the page heard of ${heard.join(" | ")}`);
}

export const checks = { open, whole, ready, preview, width, air, dark, returns, result, heading, errors };
