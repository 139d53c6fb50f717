// Owns a blogger at the block editor of WordPress: logs in, writes, pastes what was copied, and publishes.

const PATIENCE = 60_000;

// Milliseconds after which a preview is as high as it will be, and pixels beyond which it is high enough.
const GROWING = 8000;
const LARGE = 400;

async function logIn(page, url) {
  await page.goto(`${url}wp-login.php`);
  await page.type("#user_login", "admin");
  await page.type("#user_pass", "password");
  await Promise.all([page.waitForNavigation(), page.click("#wp-submit")]);
}

// By the keys of a person, out of the browser's own clipboard.
async function paste(page, text) {
  await page.evaluate((text) => navigator.clipboard.writeText(text), text);
  await page.keyboard.down("Control");
  await page.keyboard.press("KeyV", { commands: ["Paste"] });
  await page.keyboard.up("Control");
}

// The height of the editor's own preview of the block, in pixels, once it is high enough or will not grow.
async function preview(page, canvas) {
  // The tools of a block stand at the top then, typing or not.
  await page.evaluate(() => window.wp.data.dispatch("core/preferences").set("core", "fixedToolbar", true));
  await page.locator("button::-p-text(Preview)").click();
  const frame = await canvas.waitForSelector("iframe.components-sandbox");
  const height = () => frame.evaluate((frame) => frame.getBoundingClientRect().height);
  for (const end = Date.now() + GROWING; Date.now() < end && await height() < LARGE; ) {
    await frame.evaluate(() => new Promise(requestAnimationFrame));
  }
  return height();
}

/**
 * Publishes a post of a paragraph, what is pasted below it, and blocks that follow; returns its number, and the height of
 * the preview of what was pasted.
 */
export async function publish(browser, url, { title, typed, pasted, rest }) {
  const context = await browser.createBrowserContext();
  try {
    await context.overridePermissions(new URL(url).origin, ["clipboard-read", "clipboard-sanitized-write"]);
    const page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await page.setViewport({ width: 1280, height: 900 });
    await logIn(page, url);
    await page.goto(`${url}wp-admin/post-new.php`, { waitUntil: "domcontentloaded" });
    await page.waitForFunction(() => window.wp?.data?.select("core/editor")?.getCurrentPostId());
    await page.evaluate(() => window.wp.data.dispatch("core/preferences").set("core/edit-post", "welcomeGuide", false));
    const canvas = await (await page.waitForSelector("iframe[name=editor-canvas]")).contentFrame();
    await (await canvas.waitForSelector(".editor-post-title__input")).click();
    await page.keyboard.type(title);
    await page.keyboard.press("Enter");
    await page.keyboard.type(typed);
    await page.keyboard.press("Enter");
    await paste(page, pasted);
    await page.waitForFunction(() => {
      const blocks = window.wp.data.select("core/block-editor").getBlocks();
      return blocks.some(({ name }) => name === "core/html");
    });
    const height = await preview(page, canvas);
    const id = await page.evaluate(async (rest) => {
      const { data, blocks } = window.wp;
      await data.dispatch("core/block-editor").insertBlocks(blocks.parse(rest), undefined, undefined, false);
      await data.dispatch("core/editor").editPost({ status: "publish" });
      await data.dispatch("core/editor").savePost();
      return data.select("core/editor").getCurrentPostId();
    }, rest);
    return { id, preview: height };
  } finally {
    await context.close();
  }
}
